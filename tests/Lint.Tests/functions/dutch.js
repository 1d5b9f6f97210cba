// Words that are frequent in English and no word in Dutch.
const english = /\b(the|and|or|with|this|that|these|which|returns?|when|from|are|been|should|must|list of|your)\b/i;

/** Partners read Dutch; an English sentence is a comment that got out. */
export default (value) => {
  if (typeof value !== 'string') return [];
  const word = value.match(english);
  return word ? [{ message: `English ("${word[0]}") in: ${value.slice(0, 80)}` }] : [];
};
