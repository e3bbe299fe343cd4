/** The gallery's own words, in three languages, to see parts in both directions. Not translated with the app. */
export type Sample = {
  dir: 'ltr' | 'rtl';
  locale: string;
  name: string;
  kicker: string;
  question: string;
  lead: string;
  idea: string;
  save: string;
  back: string;
  label: string;
  hint: string;
  error: string;
  waiting: string;
  arrived: string;
  help: string;
  offline: string;
  areas: readonly [string, string, string, string];
  money: string;
  steps: string;
  of: (used: number, limit: number) => string;
};

const format = (locale: string, n: number) => new Intl.NumberFormat(locale).format(n);

const swedish: Sample = {
  dir: 'ltr',
  locale: 'sv',
  name: 'Svenska',
  kicker: 'Medborgarbudget i Söder · omgång 1 av 3',
  question: 'Vad skulle göra det bättre att bo här?',
  lead: 'Vi har 1 000 000 kr att bestämma över tillsammans. Du behöver inte vara svensk medborgare.',
  idea: 'Belysning på gångvägen mellan skolan och badet så att barnen vågar gå själva på vintern.',
  save: 'Spara idén',
  back: 'Tillbaka',
  label: 'Berätta om din idé',
  hint: 'Vad vill du att vi gör? Var? För vem? Skriv som du pratar, högst 200 tecken.',
  error: 'Skriv några ord om din idé, så kan vi spara den.',
  waiting: '12 väntar',
  arrived: 'Allt är framme',
  help: '2 behöver hjälp',
  offline: '12 väntar, inget nät',
  areas: ['Sandsjöbygden', 'Grimstorp', 'Ormaryd', 'Fredriksdal'],
  money: '180 000 kr',
  steps: '2 av 4',
  of: (used, limit) =>
    used > limit
      ? `${format('sv', used - limit)} tecken för mycket`
      : `${format('sv', used)} av ${format('sv', limit)} tecken`,
};

const english: Sample = {
  dir: 'ltr',
  locale: 'en',
  name: 'English',
  kicker: 'Participatory budget in Söder · round 1 of 3',
  question: 'What would make life here better?',
  lead: 'Together we decide how to use SEK 1,000,000. You do not need to be a Swedish citizen.',
  idea: 'Light along the path between the school and the beach, so that children dare to walk in winter.',
  save: 'Save the idea',
  back: 'Back',
  label: 'Tell us about your idea',
  hint: 'What should we do? Where? For whom? Write as you speak, 200 characters at most.',
  error: 'Write a few words about your idea, and we can save it.',
  waiting: '12 waiting',
  arrived: 'Everything has arrived',
  help: '2 need help',
  offline: '12 waiting, no network',
  areas: ['Sandsjöbygden', 'Grimstorp', 'Ormaryd', 'Fredriksdal'],
  money: 'SEK 180,000',
  steps: '2 of 4',
  of: (used, limit) =>
    used > limit ? `${used - limit} characters too many` : `${used} of ${format('en', limit)} characters`,
};

const arabic: Sample = {
  dir: 'rtl',
  locale: 'ar',
  name: 'العربية',
  kicker: 'ميزانية المواطنين في سودر · الجولة 1 من 3',
  question: 'ما الذي يجعل الحياة هنا أفضل؟',
  lead: 'لدينا 1 000 000 كرونة نقرر معًا كيف نستخدمها. لا يلزم أن تكون مواطنًا سويديًا.',
  idea: 'إنارة الممر بين المدرسة والشاطئ حتى يجرؤ الأطفال على المشي وحدهم في الشتاء.',
  save: 'احفظ الفكرة',
  back: 'رجوع',
  label: 'أخبرنا عن فكرتك',
  hint: 'ماذا تريد أن نفعل؟ أين؟ لمن؟ اكتب كما تتكلم، 200 حرف على الأكثر.',
  error: 'اكتب بضع كلمات عن فكرتك حتى نتمكن من حفظها.',
  waiting: '12 في الانتظار',
  arrived: 'وصل كل شيء',
  help: '2 بحاجة إلى مساعدة',
  offline: '12 في الانتظار، لا توجد شبكة',
  areas: ['ساندشوبيغدن', 'غريمستورب', 'أورماريد', 'فريدريكسدال'],
  money: '180 000 كرونة',
  steps: '2 من 4',
  of: (used, limit) => (used > limit ? `${used - limit} حرفًا أكثر من اللازم` : `${used} من ${limit} حرفًا`),
};

/** By language code. */
export const samples = { sv: swedish, en: english, ar: arabic } as const;

export type SampleCode = keyof typeof samples;
