const personal = /(^|[.{_-])(bsn|burgerservicenummer|vnummer|v-nummer|naam|achternaam|geboortedatum|telefoon|email|adres)([.}_-]|$)/i;
const services = ['coa-intake', 'taalschool-voortgang', 'vluchtelingenwerk-begeleiding', 'duo-examens', 'usd-regie'];

/** What a router, a log or an operator sees: addresses, parameters, operations and context attributes. */
export default (document) => {
  const found = [];
  const say = (message, ...path) => found.push({ message, path });
  for (const [key, channel] of Object.entries(document.channels ?? {})) {
    const address = channel.address ?? '';
    if (!/^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*\.v[1-9]\d*(\.\{dienst\})?$/.test(address)) say(`${key}: an address is <publisher>.<fact>.v<major>, and for an addressed copy .{dienst}: ${address}`, 'channels', key, 'address');
    if (address.replace('.{dienst}', '') !== key) say(`${key}: the address ${address} is that of another message`, 'channels', key, 'address');
    if (personal.test(address)) say(`${key}: personal data in the address ${address}`, 'channels', key, 'address');
    for (const parameter of Object.keys(channel.parameters ?? {})) {
      if (personal.test(parameter)) say(`${key}: personal data in the parameter ${parameter}`, 'channels', key, 'parameters', parameter);
    }
    const exchange = channel.bindings?.amqp?.exchange?.name;
    if (exchange !== (key.startsWith('cmd.') ? 'inburgering.cmd.v1' : 'inburgering.v1')) say(`${key}: goes over ${exchange}`, 'channels', key, 'bindings');
    for (const message of Object.values(channel.messages ?? {})) {
      if (message.$ref !== `#/components/messages/${key}`) say(`${key}: carries ${message.$ref}`, 'channels', key, 'messages');
    }
  }
  const sent = new Set();
  for (const [key, operation] of Object.entries(document.operations ?? {})) {
    const channel = (operation.channel?.$ref ?? '').replace('#/channels/', '');
    const service = services.find((s) => key === `${s}.${operation.action}.${channel}`);
    if (!service) say(`${key}: an operation is <service>.<send or receive>.<channel>`, 'operations', key);
    if (operation.action === 'send') sent.add(channel);
  }
  for (const key of Object.keys(document.channels ?? {})) {
    if (!sent.has(key)) say(`${key}: nobody sends it`, 'channels', key);
  }
  for (const attribute of Object.keys(document.components?.schemas?.cloudEvent?.properties ?? {})) {
    if (personal.test(attribute)) say(`personal data in the context attribute ${attribute}`, 'components', 'schemas', 'cloudEvent', 'properties', attribute);
  }
  return found;
};
