using DuoExamens.Duo;
using DuoExamens.MeldingenDoen;
using DuoExamens.NotificatiesVerwerken;
using DuoExamens.Personen;
using DuoExamens.Vergelijken;
using Huisstijl;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;

namespace DuoExamens;

/// <summary>The link with DUO: notifications in, reads, reports out.</summary>
public sealed class DuoExamensModule
{
    public static ServiceModule Instance { get; } = new(
        Diensten.DuoExamens,
        host =>
        {
            host.AddStore<DuoExamensDbContext, DuoExamensSqlServerDbContext>(Diensten.DuoExamens);
            host.AddDuo();
            host.Services.AddScoped<Personenregister>();
            host.Services.AddScoped<VerwerkNotificatie>();
            host.Services.AddScoped<Meldingboek>();
            host.Services.AddScoped<Contactregister>();
            host.Services.AddScoped<Duoverkeer>();
            host.Services.AddScoped<VerstuurMelding>();
            host.Services.AddScoped<Doorgeefboek>();
            host.Services.AddScoped<Vergelijk>();
            host.Services.AddSingleton<Wekker>();
            host.Services.AddDueWork<Werklijst>();
            host.AddPaginas(typeof(DuoExamensModule).Assembly, new Menupunt("DUO", "/duo-examens/meldingen", "regisseur", "teamleider", "usd", "beheerder"));
        },
        bus =>
        {
            bus.Consume<RegistreerPipBijDuo, RegistreerPipBijDuoConsumer>();
            bus.Consume<RegistreerResultaatBijDuo, RegistreerResultaatBijDuoConsumer>();
            bus.Consume<RegistreerContactpersoonBijDuo, RegistreerContactpersoonBijDuoConsumer>();
            bus.Consume<InburgeringsaanbodGedaan, InburgeringsaanbodGedaanConsumer>();
            bus.Consume<CorrectieGepubliceerd, CorrectieGepubliceerdConsumer>();
            bus.Consume<VerwerkingsfoutGemeld, VerwerkingsfoutGemeldConsumer>();
            bus.Consume<StatushouderGevestigd, StatushouderGevestigdConsumer>();
            bus.Consume<IdentiteitBevestigd, IdentiteitBevestigdConsumer>();
            bus.Consume<IdentiteitSamengevoegd, IdentiteitSamengevoegdConsumer>();
        },
        app =>
        {
            OntvangNotificatie.Map(app);
            RaadpleegMeldingen.Map(app);
            HerhaalMelding.Map(app);
            RaadpleegVergelijkingen.Map(app);
        })
    {
        MapPages = app => app.MapRazorPages(),
        Description = "Koppeling met DUO: neemt notificaties aan zoals DUO ze stuurt, leest wat er veranderd is, en toont wat de gemeente aan DUO gemeld heeft.",
    };
}
