await ServiceHost.Build(args, Ketensimulator.KetensimulatorModule.Instance).RunAsync();
