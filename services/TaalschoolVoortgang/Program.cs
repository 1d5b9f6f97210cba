using TaalschoolVoortgang;

await ServiceHost.Build(args, TaalschoolVoortgangModule.Instance).RunAsync();
