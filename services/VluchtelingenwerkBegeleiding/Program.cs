await ServiceHost.Build(args, VluchtelingenwerkBegeleiding.VluchtelingenwerkBegeleidingModule.Instance).RunAsync();
