/** Every answer, also a refusal, carries this header. */
export default (response, { name }, { path }) => {
  const header = response?.headers?.[name];
  if (!header) return [{ message: `${path.at(-1)} does not announce the header ${name}` }];
  return header.schema?.type === 'string' ? [] : [{ message: `${path.at(-1)}: ${name} is a text` }];
};
