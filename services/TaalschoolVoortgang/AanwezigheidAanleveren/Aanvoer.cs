using System.Security.Cryptography;

namespace TaalschoolVoortgang.AanwezigheidAanleveren;

/// <summary>The delivery is larger than is allowed.</summary>
internal sealed class TeGrootException() : IOException("The body exceeds the limit.");

/// <summary>Lets so many bytes through and no more; nothing is kept of what it reads.</summary>
internal sealed class BegrensdeStream(Stream bron, long grens) : Leesstroom
{
    /// <summary>What is read and thrown away of a body that is too large, so that the caller gets to reading the answer.</summary>
    private const long Wegwerpgrens = 256L * 1024 * 1024;

    private long gelezen;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var aantal = await bron.ReadAsync(buffer, cancellationToken);
        gelezen += aantal;
        return gelezen > grens ? throw new TeGrootException() : aantal;
    }

    public async Task GooiWeg(CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        while (gelezen < Wegwerpgrens)
        {
            var aantal = await bron.ReadAsync(buffer, ct);
            if (aantal == 0) { return; }
            gelezen += aantal;
        }
    }
}

/// <summary>
/// The bytes of a delivery. They come from the caller; from <see cref="HaalBinnen"/> on, what was not read yet comes from a file of its own that is
/// encrypted with a key that only this object has, and gone when it closes.
/// </summary>
internal sealed class Aanvoer(Stream bron) : Leesstroom
{
    private readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Aes aes = Aes.Create();
    private FileStream? klad;
    private Stream? rest;

    /// <summary>Fetches what is left, and gives the SHA-256 of the whole.</summary>
    public async Task<string> HaalBinnen(CancellationToken ct)
    {
        var buffer = new byte[16 * 1024];
        CryptoStream? schrijver = null;
        while (await Bron(buffer, ct) is > 0 and var aantal)
        {
            klad ??= new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            schrijver ??= new(klad, aes.CreateEncryptor(), CryptoStreamMode.Write, leaveOpen: true);
            await schrijver.WriteAsync(buffer.AsMemory(0, aantal), ct);
        }
        if (schrijver is not null)
        {
            await schrijver.DisposeAsync();
            klad!.Position = 0;
            rest = new CryptoStream(klad, aes.CreateDecryptor(), CryptoStreamMode.Read, leaveOpen: true);
        }
        else { rest = Null; }
        return Convert.ToHexStringLower(sha.GetCurrentHash());
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        rest is null ? Bron(buffer, cancellationToken) : rest.ReadAsync(buffer, cancellationToken);

    private async ValueTask<int> Bron(Memory<byte> buffer, CancellationToken ct)
    {
        var aantal = await bron.ReadAsync(buffer, ct);
        sha.AppendData(buffer.Span[..aantal]);
        return aantal;
    }

    protected override void Dispose(bool disposing)
    {
        rest?.Dispose();
        klad?.Dispose();
        aes.Dispose();
        sha.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A stream that is only read, asynchronously and once.</summary>
internal abstract class Leesstroom : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public abstract override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
