using Toegang;

await ServiceHost.Build(args, ToegangModule.Instance).RunAsync();
