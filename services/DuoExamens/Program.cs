await ServiceHost.Build(args, DuoExamens.DuoExamensModule.Instance).RunAsync();
