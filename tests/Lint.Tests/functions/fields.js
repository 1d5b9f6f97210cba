/** Every named field of every schema below this node, with its place: [name, schema, path]. */
export function* fields(node, path) {
  if (node === null || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'example' || key === 'examples' || key === 'default' || key === 'enum') continue;
    if (key === 'properties' && !Array.isArray(value) && value !== null && typeof value === 'object') {
      for (const [name, schema] of Object.entries(value)) {
        yield [name, schema, [...path, key, name]];
        yield* fields(schema, [...path, key, name]);
      }
    } else {
      yield* fields(value, [...path, key]);
    }
  }
}

export const methods = ['get', 'post', 'put', 'patch', 'delete'];
