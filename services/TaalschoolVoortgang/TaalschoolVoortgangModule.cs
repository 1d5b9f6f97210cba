using Huisstijl;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using TaalschoolVoortgang.AanbodVolgen;
using TaalschoolVoortgang.AanwezigheidAanleveren;
using TaalschoolVoortgang.BerichtenVolgen;
using TaalschoolVoortgang.CalamiteitenVolgen;
using TaalschoolVoortgang.ContactkaartBijhouden;
using TaalschoolVoortgang.CorrectiesVolgen;
using TaalschoolVoortgang.InburgeraarsVolgen;
using TaalschoolVoortgang.PlaatsingenBehandelen;
using TaalschoolVoortgang.ToegangVolgen;
using TaalschoolVoortgang.TrajectenBijhouden;
using TaalschoolVoortgang.VerwerkingsfoutenVolgen;
using TaalschoolVoortgang.VoortgangRapporteren;

namespace TaalschoolVoortgang;

/// <summary>Table of contents of the service: placements, trajecten, attendance and progress of the language schools.</summary>
public sealed class TaalschoolVoortgangModule
{
    private TaalschoolVoortgangModule() { }

    /// <summary>The service.</summary>
    public static ServiceModule Instance { get; } = new(
        Diensten.TaalschoolVoortgang,
        host =>
        {
            host.AddStore<TaalschoolVoortgangDbContext, TaalschoolVoortgangSqlServerDbContext>(Diensten.TaalschoolVoortgang);
            host.AddBerichten(Berichtsoorten.Dienst);
            host.AddPaginas(typeof(TaalschoolVoortgangModule).Assembly, new Menupunt("Aanleveren", "/aanleveren", "taalschool"), new Menupunt("Plaatsingen", "/plaatsingen", "taalschool"), new Menupunt("Voortgang", "/voortgang", "taalschool"));
        },
        bus =>
        {
            bus.Consume<OverdrachtAangeboden, OverdrachtAangebodenConsumer>();
            bus.Consume<PlaatsInburgeraarBijTaalschool, PlaatsInburgeraarBijTaalschoolConsumer>();
            bus.Consume<OverdrachtGeaccepteerd, OverdrachtGeaccepteerdConsumer>();
            bus.Consume<OverdrachtTeruggelegd, OverdrachtTeruggelegdConsumer>();
            bus.Consume<IdentiteitBevestigd, IdentiteitBevestigdConsumer>();
            bus.Consume<IdentiteitSamengevoegd, IdentiteitSamengevoegdConsumer>();
            bus.Consume<BegeleiderToegewezen, BegeleiderToegewezenConsumer>();
            bus.Consume<CalamiteitGemeld, CalamiteitGemeldConsumer>();
            bus.Consume<InburgeringsaanbodGedaan, InburgeringsaanbodGedaanConsumer>();
            bus.Consume<VraagVoortgangsrapportageOp, VraagVoortgangsrapportageOpConsumer>();
            bus.Consume<ToegangBeeindigd, ToegangBeeindigdConsumer>();
            bus.Consume<BeeindigToegang, BeeindigToegangConsumer>();
            bus.Consume<CorrectieGepubliceerd, CorrectieGepubliceerdConsumer>();
            bus.Consume<VerwerkingsfoutGemeld, VerwerkingsfoutGemeldConsumer>();
        },
        app =>
        {
            RaadpleegPlaatsingen.Map(app);
            BevestigPlaatsing.Map(app);
            LegPlaatsingTerug.Map(app);
            StartTraject.Map(app);
            BeeindigTraject.Map(app);
            RaadpleegTrajecten.Map(app);
            LeverAan.Map(app);
            MeldWeektotaal.Map(app);
            StelKolommenIn.Map(app);
            RaadpleegAanleveringen.Map(app);
            RapporteerVoortgang.Map(app);
            RaadpleegVerzoeken.Map(app);
            RaadpleegBegeleiders.Map(app);
            RaadpleegCalamiteiten.Map(app);
            RaadpleegAanbiedingen.Map(app);
            RaadpleegVerwerkingsfouten.Map<TaalschoolVoortgangDbContext>(app, "taalschool");
            RaadpleegBerichten.Map(app, Berichtsoorten.Dienst);
            BeheerAbonnementen.Map(app, Berichtsoorten.Dienst);
        })
    {
        MapPages = app =>
        {
            app.MapRazorPages();
            Abonnementendienst.MapBeheer(app, Berichtsoorten.Dienst);
        },
        Description = "Voor taalscholen: plaatsingen ontvangen en bevestigen, trajecten starten en beëindigen, aanwezigheid aanleveren (CSV of JSON) en voortgang rapporteren. Een school ziet alleen haar eigen leerlingen.",
    };
}
