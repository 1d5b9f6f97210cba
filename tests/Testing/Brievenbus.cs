using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using Xunit;

namespace Inburgering.Testing;

/// <summary>A mail as it came over the line: to whom, the headers and the text.</summary>
public sealed record Brief(string Naar, string Onderwerp, string Id, string Tekst, string Alles);

/// <summary>A small SMTP server over TCP that keeps what it takes. It can be away, and it can take a mail and then drop the line.</summary>
public sealed class Brievenbus : IAsyncDisposable
{
    private readonly Channel<Brief> post = Channel.CreateUnbounded<Brief>();
    private readonly CancellationTokenSource einde = new();
    private readonly TcpListener luisteraar;
    private readonly Task werk;

    public Brievenbus(int poort = 0)
    {
        luisteraar = new TcpListener(IPAddress.Loopback, poort);
        luisteraar.Start();
        Poort = ((IPEndPoint)luisteraar.LocalEndpoint).Port;
        werk = Luister();
    }

    public int Poort { get; }

    /// <summary>Takes the next mail and drops the line without an answer: the sender cannot know.</summary>
    public bool VerliestVerbinding { get; set; }

    /// <summary>Refuses every receiver.</summary>
    public bool Weigert { get; set; }

    /// <summary>Runs before a command is answered: at <c>RCPT</c> there is no mail yet, at <c>DATA</c> it was taken and the sender does not know.</summary>
    public Func<string, Task> Bij { get; set; } = _ => Task.CompletedTask;

    /// <summary>The next mail; waits for it.</summary>
    public async Task<Brief> Volgende() => await post.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    /// <summary>Everything that came and was not read yet.</summary>
    public IReadOnlyList<Brief> Rest()
    {
        List<Brief> alle = [];
        while (post.Reader.TryRead(out var brief)) { alle.Add(brief); }
        return alle;
    }

    public async ValueTask DisposeAsync()
    {
        await einde.CancelAsync();
        luisteraar.Stop();
        await werk;
        luisteraar.Dispose();
        einde.Dispose();
    }

    private async Task Luister()
    {
        while (!einde.IsCancellationRequested)
        {
            try
            {
                using var lijn = await luisteraar.AcceptTcpClientAsync(einde.Token);
                await Ontvang(lijn);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or IOException) { } // the sender hung up, or the test is over
        }
    }

    private async Task Ontvang(TcpClient lijn)
    {
        using var lezer = new StreamReader(lijn.GetStream(), Encoding.UTF8);
        await using var schrijver = new StreamWriter(lijn.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var naar = "";
        await schrijver.WriteLineAsync("220 brievenbus");
        while (await lezer.ReadLineAsync(einde.Token) is { } regel)
        {
            switch (regel.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO": await schrijver.WriteLineAsync("250-brievenbus\r\n250 8BITMIME"); break;
                case "RCPT" when Weigert: await schrijver.WriteLineAsync("450 later"); break;
                case "RCPT":
                    await Bij("RCPT");
                    naar = regel[(regel.IndexOf('<', StringComparison.Ordinal) + 1)..regel.IndexOf('>', StringComparison.Ordinal)];
                    await schrijver.WriteLineAsync("250 ok");
                    break;
                case "DATA":
                    await schrijver.WriteLineAsync("354 ga door");
                    var alles = new StringBuilder();
                    while (await lezer.ReadLineAsync(einde.Token) is { } data && data != ".") { alles.Append(data).Append("\r\n"); }
                    using (var bericht = MimeKit.MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(alles.ToString())), einde.Token))
                    {
                        await post.Writer.WriteAsync(new Brief(naar, bericht.Subject!, bericht.MessageId!, bericht.TextBody!, alles.ToString()), einde.Token);
                    }
                    await Bij("DATA");
                    if (VerliestVerbinding) { VerliestVerbinding = false; return; }
                    await schrijver.WriteLineAsync("250 ok");
                    break;
                case "QUIT": await schrijver.WriteLineAsync("221 dag"); return;
                default: await schrijver.WriteLineAsync("250 ok"); break;
            }
        }
    }
}
