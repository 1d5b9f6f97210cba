using Toegang;

var app = ServiceHost.Build(args, ToegangModule.Instance);
await app.StartAsync();
Console.WriteLine($"Eenmalige link om aan te melden: {ToegangModule.AanmeldLink(app.Services, "anna")}");
await app.WaitForShutdownAsync();
