import type { Wording } from './wording.ts';

type Shipped = { readonly id: string; readonly words: Wording };

const said = (id: string, sv: string, en: string, ar: string): Shipped => ({
  id,
  words: [
    { language: 'sv', text: sv },
    { language: 'en', text: en },
    { language: 'ar', text: ar },
  ],
});

/**
 * Reasons put well, translated once. Each speaks to the person who left the idea, says why in plain words and, where there is
 * somewhere else to turn, where. The ids stand in the log and are never used for another meaning.
 */
export const SHIPPED: readonly Shipped[] = [
  said(
    'not-municipal',
    'Din idé går inte vidare, därför att det är något som kommunen inte får bestämma över. Det sköts av någon annan, till exempel regionen, staten eller ett företag.',
    'Your idea does not go on, because it is something that the municipality is not allowed to decide about. Somebody else looks after it, for example the region, the state or a company.',
    'لن تستمر فكرتك، لأن الأمر ليس من صلاحيات البلدية. جهة أخرى مسؤولة عنه، مثل الإقليم أو الدولة أو إحدى الشركات.',
  ),
  said(
    'not-our-land',
    'Din idé går inte vidare, därför att marken inte är kommunens och ägaren inte har sagt ja.',
    'Your idea does not go on, because the land does not belong to the municipality and its owner has not said yes.',
    'لن تستمر فكرتك، لأن الأرض ليست ملكًا للبلدية ومالكها لم يوافق.',
  ),
  said(
    'too-expensive',
    'Din idé går inte vidare, därför att den kostar mer än pengarna som finns i den här omgången.',
    'Your idea does not go on, because it costs more than the money there is in this round.',
    'لن تستمر فكرتك، لأن تكلفتها أعلى من المال المتوفر في هذه الجولة.',
  ),
  said(
    'running-cost',
    'Din idé går inte vidare, därför att den skulle kosta pengar varje år. Pengarna i den här omgången räcker bara till sådant som kostar en gång.',
    'Your idea does not go on, because it would cost money every year. The money in this round is only enough for things that cost once.',
    'لن تستمر فكرتك، لأنها تحتاج إلى مال كل سنة. مال هذه الجولة يكفي فقط لما يُدفع مرة واحدة.',
  ),
  said(
    'already-planned',
    'Din idé går inte vidare här, därför att kommunen redan ska göra det. Det behöver alltså inga pengar härifrån.',
    'Your idea does not go on here, because the municipality is going to do it already. So it needs no money from here.',
    'لن تستمر فكرتك هنا، لأن البلدية ستنفذها أصلًا. لذلك لا تحتاج إلى مال من هنا.',
  ),
  said(
    'already-there',
    'Din idé går inte vidare, därför att det redan finns på platsen.',
    'Your idea does not go on, because it is there already.',
    'لن تستمر فكرتك، لأن الشيء موجود في المكان بالفعل.',
  ),
  said(
    'not-equal',
    'Din idé går inte vidare, därför att kommunen måste behandla alla lika. Den skulle bara gälla för några få.',
    'Your idea does not go on, because the municipality must treat everybody alike. It would be for a few people only.',
    'لن تستمر فكرتك، لأن على البلدية أن تعامل الجميع بالتساوي. هذه الفكرة تخص عددًا قليلًا من الناس فقط.',
  ),
  said(
    'outside-area',
    'Din idé går inte vidare, därför att platsen ligger utanför området som den här omgången gäller.',
    'Your idea does not go on, because the place lies outside of the area that this round is about.',
    'لن تستمر فكرتك، لأن المكان يقع خارج المنطقة التي تخصها هذه الجولة.',
  ),
  said(
    'no-permit',
    'Din idé går inte vidare, därför att den behöver ett tillstånd som det inte går att få.',
    'Your idea does not go on, because it needs a permit that cannot be had.',
    'لن تستمر فكرتك، لأنها تحتاج إلى تصريح لا يمكن الحصول عليه.',
  ),
  said(
    'not-safe',
    'Din idé går inte vidare, därför att någon skulle kunna skada sig där.',
    'Your idea does not go on, because somebody could get hurt there.',
    'لن تستمر فكرتك، لأن أحدًا قد يتأذى هناك.',
  ),
  said(
    'nature',
    'Din idé går inte vidare, därför att naturen på platsen är skyddad.',
    'Your idea does not go on, because nature is protected at that place.',
    'لن تستمر فكرتك، لأن الطبيعة في ذلك المكان محمية.',
  ),
  said(
    'too-long',
    'Din idé går inte vidare i den här omgången, därför att den tar längre tid att göra än vi har. Lämna den gärna igen nästa gång.',
    'Your idea does not go on in this round, because it takes longer to do than the time we have. You are welcome to leave it again next time.',
    'لن تستمر فكرتك في هذه الجولة، لأن تنفيذها يحتاج إلى وقت أطول مما لدينا. يمكنك تقديمها مرة أخرى في المرة القادمة.',
  ),
  said(
    'unclear',
    'Din idé går inte vidare, därför att vi inte förstod vad du ville att vi skulle göra, och vi har inte kunnat fråga dig.',
    'Your idea does not go on, because we did not understand what you wanted us to do, and we have not been able to ask you.',
    'لن تستمر فكرتك، لأننا لم نفهم ما الذي أردت أن نفعله، ولم نتمكن من سؤالك.',
  ),
  said(
    'criteria',
    'Din idé går inte vidare, därför att andra idéer passade bättre med det som den här omgången ska leda till.',
    'Your idea does not go on, because other ideas fitted better with what this round is meant to lead to.',
    'لن تستمر فكرتك، لأن أفكارًا أخرى كانت أقرب إلى أهداف هذه الجولة.',
  ),
];
