const members = ['status', 'title', 'detail'];

/** A refusal is RFC 9457 and nothing else, with the three members that are always there. */
export default (responses, _, { path }) =>
  Object.entries(responses ?? {}).flatMap(([code, response]) => {
    if (!/^[45]/.test(code)) return [];
    const at = [...path, code];
    const media = Object.keys(response.content ?? {});
    if (media.length !== 1 || media[0] !== 'application/problem+json') return [{ message: `${code} is application/problem+json, not ${media.join(', ') || 'empty'}`, path: at }];
    const schema = response.content[media[0]].schema ?? {};
    return members
      .filter((member) => !schema.properties?.[member] || !(schema.required ?? []).includes(member))
      .map((member) => ({ message: `${code}: problem details always have ${member}`, path: at }));
  });
