using System.Data.Common;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace UsdRegie.PostVersturen;

/// <summary>
/// Hands mails to the SMTP server, and tries again for as long as it takes. A mail is claimed before it is sent and removed after the server took it: killed in between, it
/// goes once more, with the same Message-ID.
/// </summary>
internal sealed class Postbode(IServiceScopeFactory scopes, Postinstellingen instellingen, IServiceProvider diensten, ILogger<Postbode> log) : BackgroundService
{
    /// <summary>Between attempts, on the real clock; the last one for ever after.</summary>
    private static readonly TimeSpan[] Wachttijden = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];

    /// <summary>How long a claim holds: longer than an attempt may take.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Langst = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim wek = new(0, 1);

    /// <summary>There is mail.</summary>
    public void Wek()
    {
        try { wek.Release(); }
        catch (SemaphoreFullException) { } // it is awake already
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wacht = TimeSpan.FromSeconds(10);
            try { wacht = await Ronde(stoppingToken); }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception e) when (e is DbException or DbUpdateException) { log.LogError(e, "The mails that wait could not be read; next try in ten seconds"); }
            try { await wek.WaitAsync(wacht, stoppingToken); }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
        }
    }

    /// <summary>Sends what may go now. Returns how long there is nothing to do.</summary>
    private async Task<TimeSpan> Ronde(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UsdRegieDbContext>();
        foreach (var post in await db.Post.AsNoTracking().OrderBy(x => x.PostId).ToListAsync(ct))
        {
            var nu = TimeProvider.System.GetUtcNow();
            if (post.NietVoor > nu || !await Neem(db, post, nu, ct)) { continue; }
            try { await Verstuur(post, ct); }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                await Later(db, post, TimeSpan.Zero); // the service stops: after the start at once
                throw;
            }
            catch (Exception e) when (e is IOException or SocketException or ProtocolException or CommandException or SslHandshakeException or AuthenticationException or TimeoutException or NotSupportedException)
            {
                var later = Wachttijden[Math.Min(post.Pogingen, Wachttijden.Length - 1)];
                log.LogWarning("Mail {PostId} could not be sent ({Error}), attempt {Attempt}; next try in {Seconds} s", post.PostId, e.GetType().Name, post.Pogingen + 1, later.TotalSeconds);
                await Later(db, post, later);
                continue;
            }
            await db.Post.Where(x => x.PostId == post.PostId).ExecuteDeleteAsync(CancellationToken.None);
            diensten.WakeDueWork<StelPostOp>(); // the address may get its next
        }
        var eerste = await db.Post.OrderBy(x => x.NietVoor).Select(x => (DateTimeOffset?)x.NietVoor).FirstOrDefaultAsync(ct);
        var duurt = eerste - TimeProvider.System.GetUtcNow() ?? Langst;
        return duurt < TimeSpan.Zero ? TimeSpan.Zero : duurt < Langst ? duurt : Langst;
    }

    /// <summary>False when another process took it first.</summary>
    private static async Task<bool> Neem(UsdRegieDbContext db, PostRij post, DateTimeOffset nu, CancellationToken ct) =>
        await db.Post.Where(x => x.PostId == post.PostId && x.Pogingen == post.Pogingen)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Pogingen, post.Pogingen + 1).SetProperty(x => x.NietVoor, nu + Claim), ct) == 1;

    private static Task<int> Later(UsdRegieDbContext db, PostRij post, TimeSpan wacht) =>
        db.Post.Where(x => x.PostId == post.PostId).ExecuteUpdateAsync(s => s.SetProperty(x => x.NietVoor, TimeProvider.System.GetUtcNow() + wacht), CancellationToken.None);

    private async Task Verstuur(PostRij post, CancellationToken ct)
    {
        using var bericht = new MimeMessage { Subject = post.Onderwerp, Body = new TextPart("plain") { Text = post.Tekst }, Date = TimeProvider.System.GetUtcNow() };
        bericht.From.Add(MailboxAddress.Parse(instellingen.Van));
        bericht.To.Add(MailboxAddress.Parse(post.Adres));
        bericht.MessageId = $"{post.PostId:N}@{instellingen.Van[(instellingen.Van.IndexOf('@', StringComparison.Ordinal) + 1)..]}";
        bericht.Headers.Add("Auto-Submitted", "auto-generated");
        using var smtp = new SmtpClient { Timeout = 30_000 };
        await smtp.ConnectAsync(instellingen.Host!, instellingen.Poort, instellingen.Tls switch { "tls" => SecureSocketOptions.SslOnConnect, "geen" => SecureSocketOptions.None, _ => SecureSocketOptions.StartTls }, ct);
        if (instellingen.Gebruiker is { Length: > 0 } gebruiker) { await smtp.AuthenticateAsync(gebruiker, instellingen.Wachtwoord ?? "", ct); }
        await smtp.SendAsync(bericht, ct);
        // Taken: whatever happens to the line now, it is not sent again. Closing the client ends the connection.
    }

    public override void Dispose()
    {
        wek.Dispose();
        base.Dispose();
    }
}
