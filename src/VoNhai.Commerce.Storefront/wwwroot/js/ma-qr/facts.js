// Banks and sentences in the page's language, fetched once: /cong-cu/ma-qr/du-lieu.json, du-lieu.en.json.

/** What the modules take: problems, fields and words by name, banks to search, and what a BIN is called. */
export const prepare = facts => {
  const names = new Map(facts.banks.flatMap(([bin, name, , others]) => [bin, ...others].map(known => [known, name])));
  return { ...facts, knows: bin => names.has(bin), bankName: bin => names.get(bin) };
};

export const fetchFacts = async () => {
  const answer = await fetch(document.documentElement.lang === 'en' ? '/cong-cu/ma-qr/du-lieu.en.json' : '/cong-cu/ma-qr/du-lieu.json');
  if (!answer.ok) throw new Error(`du-lieu.json: ${answer.status}`);
  return prepare(await answer.json());
};
