await ServiceHost.Build(args, CoaIntake.CoaIntakeModule.Instance).RunAsync();
