const name = /^nl\.inburgering\.[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*\.v[1-9]\d*$/;

/** Name, envelope, body and explanation of every message. */
export default (messages, _, { path }) =>
  Object.entries(messages ?? {}).flatMap(([key, message]) => {
    const found = [];
    const say = (text) => found.push({ message: `${key}: ${text}`, path: [...path, key] });
    const parts = message.payload?.allOf ?? [];
    const own = parts.map((part) => part.properties).find(Boolean) ?? {};
    if (!name.test(message.name ?? '')) say(`the name is nl.inburgering.<publisher>.<fact-in-kebab-case>.v<major>, not ${message.name}`);
    if (`nl.inburgering.${key}` !== message.name) say(`is called ${message.name}`);
    if (own.type?.const !== message.name) say(`the type on the wire is ${own.type?.const}`);
    if (!parts.some((part) => part.$ref === '#/components/schemas/cloudEvent')) say('is not in the CloudEvents envelope');
    if (own.data?.$ref !== `../contracts/schemas/${message.name}.schema.json`) say(`the body is ${own.data?.$ref}, not the schema of this message and version`);
    if (message.headers) say('says something in a header; every fact is in the body');
    if (!message.title || !message.summary) say('has no title or summary');
    if (!(message.tags ?? []).some((tag) => /^K\d$/.test(tag.name))) say('names no data group (K1 to K7)');
    return found;
  });
