using System.Diagnostics;
using CoaIntake;
using DuoExamens;
using Ketensimulator;
using TaalschoolVoortgang;
using Toegang;
using UsdRegie;
using VluchtelingenwerkBegeleiding;

// The whole chain in one process: the same modules as one process per service, in one host.
var development = new ConfigurationBuilder().AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args).Build()["environment"] == Environments.Development;

List<ServiceModule> modules =
[
    CoaIntakeModule.Instance,
    TaalschoolVoortgangModule.Instance,
    VluchtelingenwerkBegeleidingModule.Instance,
    UsdRegieModule.Instance,
    DuoExamensModule.Instance, // after the regie, and so in the menu
];
// Demo identities and simulated partners exist in Development only; elsewhere the host asks for a real issuer.
if (development) { modules.AddRange([ToegangModule.Instance, KetensimulatorModule.Instance]); }

var app = ServiceHost.Build(args, [.. modules]);
await app.StartAsync();
if (development) { Welcome(app, modules); }
// The stories of the demonstration (Demo:Verhalen), now that the chain listens.
if (development && await KetensimulatorModule.SpeelOpening(app)) { Console.WriteLine($"  De verhalen zijn gespeeld ({Since():0.0} s): vier dossiers staan klaar.{Environment.NewLine}"); }
await app.WaitForShutdownAsync();

static double Since() => (TimeProvider.System.GetUtcNow() - Process.GetCurrentProcess().StartTime.ToUniversalTime()).TotalSeconds;

static void Welcome(WebApplication app, IEnumerable<ServiceModule> modules)
{
    var address = Access.OwnAddress(app.Configuration);
    var secrets = Path.Combine(DataFolder.Of(app.Configuration), "toegang.json");
    var services = modules.Where(m => m.HasStore).Select(m => m.Name).ToList();
    Console.WriteLine($$"""

        De keten draait ({{Since():0.0}} s). Dit is een proefopstelling met verzonnen personen.

          Pagina's          {{ToegangModule.AanmeldLink(app.Services, "anna")}}
                            U bent dan aangemeld als regisseur. Een link werkt één keer, tot tien minuten na de start.
          Als taalschool    {{ToegangModule.AanmeldLink(app.Services, "esra")}}
          Als COA           {{ToegangModule.AanmeldLink(app.Services, "hind")}}
          Als VWN           {{ToegangModule.AanmeldLink(app.Services, "fleur")}}
          Als Versa         {{ToegangModule.AanmeldLink(app.Services, "hanna")}}
          Als beheerder     {{ToegangModule.AanmeldLink(app.Services, "dirk")}}
                            Open die in een privévenster; daarin bent u iemand anders.
          Anderen           {{address}}/   (namen en wachtwoorden staan bij de geheimen)
          API's             {{string.Join($"{Environment.NewLine}                    ", services.Select(s => $"{address}/{s}/v1/openapi.json"))}}
          Gegevens          {{Path.GetDirectoryName(secrets)}}
          Geheimen          {{secrets}}

          Een token, en daarmee de dossiers (plak dit in een ander venster):

            SECRET=$(sed -n '/"regisseur-gm"/{n;s/.*: "\(.*\)".*/\1/p;}' '{{secrets}}')
            TOKEN=$(curl -s {{address}}/toegang/token -d grant_type=client_credentials -d client_id=regisseur-gm -d client_secret=$SECRET | sed -n 's/.*"access_token": "\([^"]*\)".*/\1/p')
            curl -s {{address}}/usd-regie/v1/dossiers -H "Authorization: Bearer $TOKEN"

          Stoppen           Ctrl+C. Opnieuw beginnen: stop, en gooi de map met gegevens weg.

        """);
}
