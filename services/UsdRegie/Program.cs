using UsdRegie;

await ServiceHost.Build(args, UsdRegieModule.Instance).RunAsync();
