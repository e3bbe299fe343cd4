import { t } from '@lingui/core/macro';

/** A goal of Agenda 2030 by its number (1 to 17), with its short name. */
export function goalName(goal: number): string {
  const names = [
    t`Ingen fattigdom`,
    t`Ingen hunger`,
    t`God hälsa och välbefinnande`,
    t`God utbildning för alla`,
    t`Jämställdhet`,
    t`Rent vatten och sanitet för alla`,
    t`Hållbar energi för alla`,
    t`Anständiga arbetsvillkor och ekonomisk tillväxt`,
    t`Hållbar industri, innovationer och infrastruktur`,
    t`Minskad ojämlikhet`,
    t`Hållbara städer och samhällen`,
    t`Hållbar konsumtion och produktion`,
    t`Bekämpa klimatförändringarna`,
    t`Hav och marina resurser`,
    t`Ekosystem och biologisk mångfald`,
    t`Fredliga och inkluderande samhällen`,
    t`Genomförande och globalt partnerskap`,
  ];
  const name = names[goal - 1];
  return name === undefined ? t`Mål ${goal}` : `${goal}. ${name}`;
}
