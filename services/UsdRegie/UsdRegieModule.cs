using Abonnementen;
using Huisstijl;
using UsdRegie.BesluitenNemen;
using UsdRegie.CalamiteitenVolgen;
using UsdRegie.CorrectiesMelden;
using UsdRegie.DeelnemersBegeleiden;
using UsdRegie.Dossiers;
using UsdRegie.DossiersBeoordelen;
using UsdRegie.DossiersHerbouwen;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.IdentiteitBepalen;
using UsdRegie.Indicatoren;
using UsdRegie.IndicatorenRaadplegen;
using UsdRegie.InzageGeven;
using UsdRegie.Meekijken;
using UsdRegie.OverdrachtenBehandelen;
using UsdRegie.PostVersturen;
using UsdRegie.Referentie;
using UsdRegie.Signaleringen;
using UsdRegie.SignaleringenBehandelen;
using UsdRegie.SignaleringenVolgen;
using UsdRegie.VandaagTonen;
using UsdRegie.VerzoekenVolgen;

namespace UsdRegie;

/// <summary>Table of contents of the service.</summary>
public sealed class UsdRegieModule
{
    private UsdRegieModule() { }

    public static ServiceModule Instance { get; } = new(Diensten.UsdRegie, AddServices, AddConsumers, MapEndpoints)
    {
        MapPages = app =>
        {
            app.MapRazorPages();
            Abonnementendienst.MapBeheer(app, Signaleringberichten.Dienst);
        },
        Description = "Regie van de gemeente op de inburgering: dossiers, overdrachten, signaleringen en wat de gemeente zelf vastlegt.",
    };

    private static void AddServices(IHostApplicationBuilder host)
    {
        host.AddStore<UsdRegieDbContext, UsdRegieSqlServerDbContext>(Diensten.UsdRegie);
        host.Services.AddSingleton(Drempels.Van(host.Configuration.AsEnumerable(), Werkdagen.Standaard));
        host.Services.AddSingleton(Indicatorinstellingen.Van(host.Configuration.AsEnumerable()));
        host.Services.AddSingleton<Gemeenten>().AddSingleton<Taalschakelscholen>().AddSingleton<Werkpartners>().AddSingleton<Dossierkast>().AddSingleton<Uitkomstenkast>().AddSingleton<Feitcodering>().AddSingleton<Registratietabel>().AddSingleton<Identiteitsconflicten>();
        host.Services.AddSingleton(Handhavingsinstellingen.Van(host.Configuration.AsEnumerable()));
        host.Services.AddSingleton(new Inzetinstellingen(host.Configuration.GetValue("inzet:wettelijkEerst", false)));
        host.Services.AddSingleton(new Grondslagen(host.Configuration.GetValue("school:aanwezigheid:gezinsmigrant", false)));
        host.Services.AddScoped<Dossierschrijver>().AddScoped<Identiteitsregister>().AddScoped<Leesrecht>().AddScoped<Registreerder>().AddScoped<Uitgaand>().AddScoped<Overdrachtbalie>().AddScoped<Meekijkbalie>().AddScoped<Besluitbalie>().AddScoped<Signaleringbalie>().AddScoped<Werklijst>().AddScoped<Herbouwer>().AddScoped<Dossierstroom>().AddScoped<Indicatorenteller>();
        host.Services.AddHostedService<HerbouwBijStart>();
        host.Services.AddDueWork<BeoordeelDossiers>();
        host.Services.AddSingleton<Stroombel>().AddSingleton(new Stroominstellingen(host.Configuration)).AddDueWork<NummerWijzigingen>();
        host.AddAbonnementen(Signaleringberichten.Dienst);
        if (Postinstellingen.Lees(host.Configuration) is { Aan: true } post)
        {
            host.Services.AddSingleton(post).AddSingleton<Postbode>().AddHostedService(s => s.GetRequiredService<Postbode>()).AddDueWork<StelPostOp>();
        }
        host.AddPaginas(typeof(UsdRegieModule).Assembly, new Menupunt("Vandaag", "/vandaag", Rollen.Gemeente), new Menupunt("Dossiers", "/", Rollen.Gemeente), new Menupunt("Indicatoren", "/indicatoren", Rollen.Cijfers), new Menupunt("Meekijken", "/meekijken", KijkMee.Kijkers), new Menupunt("Mijn deelnemers", "/deelnemers", "participatie"));
    }

    private static void AddConsumers(ModuleBus bus)
    {
        bus.ConsumeTogether<FeitenConsumer>(FeitenConsumer.Berichten);
        bus.OnQuarantine<GeweigerdeBerichten>();
    }

    private static void MapEndpoints(RouteGroupBuilder app)
    {
        RaadpleegDossiers.Map(app);
        ZoekDossiers.Map(app);
        HerbouwDossiers.Map(app);
        Registraties.Map(app);
        NeemBesluiten.Map(app);
        VoegDossiersSamen.Map(app);
        MeldCorrectie.Map(app);
        BehandelOverdrachten.Map(app);
        BehandelSignaleringen.Map(app);
        VolgSignaleringen.Map(app);
        BeheerAbonnementen.Map(app, Signaleringberichten.Dienst);
        RaadpleegCalamiteiten.Map(app);
        RaadpleegDeelnemers.Map(app);
        RaadpleegVerzoeken.Map(app);
        KijkMee.Map(app);
        GeefInzage.Map(app);
        RaadpleegIndicatoren.Map(app);
        RaadpleegCohorten.Map(app);
        RaadpleegSpuk.Map(app);
        RaadpleegWeekuren.Map(app);
        RaadpleegKlantreizen.Map(app);
    }
}
