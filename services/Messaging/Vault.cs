using System.Security.Cryptography;
using System.Text;

namespace Inburgering.Messaging;

/// <summary>
/// Encrypts what identifies a person (AES-256-GCM) and makes keyed blind indexes to find it again (HMAC-SHA-256), with
/// different keys for both. The keys come from configuration (<c>Vault:Key</c>, base64 of 32 bytes); the embedded
/// default makes them at first start and keeps them in the data folder, readable by the owner only.
/// </summary>
public sealed class Vault
{
    private readonly byte[] encryption, index;

    /// <summary>Derives both keys from one secret of at least 32 bytes.</summary>
    public Vault(byte[] secret)
    {
        if (secret.Length < 32) { throw new ArgumentException("The secret must have at least 32 bytes.", nameof(secret)); }
        encryption = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "inburgering/encryption"u8.ToArray());
        index = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "inburgering/blind-index"u8.ToArray());
    }

    /// <summary>Reads the secret from the configuration, or makes one in the data folder in Development.</summary>
    internal static Vault Open(IConfiguration configuration, bool development)
    {
        if (configuration["Vault:Key"] is { Length: > 0 } key) { return new(Convert.FromBase64String(key)); }
        if (!development) { throw new InvalidOperationException("Vault:Key is not set. Outside Development the key that protects BSN and V-nummer is never made up: put base64 of 32 random bytes in Vault:Key (docs/operations.md)."); }
        return new(Convert.FromBase64String(SecretFile.ReadOrCreate(configuration, "kluis.key", () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)))));
    }

    /// <summary>Nonce, tag and cipher text; another value at every call.</summary>
    public byte[] Encrypt(string clear) => EncryptBytes(Encoding.UTF8.GetBytes(clear));

    /// <summary>The clear text.</summary>
    /// <exception cref="CryptographicException">The value was changed, or made with another key.</exception>
    public string Decrypt(byte[] cipher) => Encoding.UTF8.GetString(DecryptBytes(cipher));

    /// <summary>A value to search by: the same input gives the same 64 hex characters, and nobody without the key can make it.</summary>
    /// <param name="kind">What is indexed, so that equal numbers of different kinds differ: <c>bsn</c>, <c>vnummer</c>.</param>
    /// <param name="clear">The number.</param>
    public string BlindIndex(string kind, string clear) => Convert.ToHexStringLower(HMACSHA256.HashData(index, Encoding.UTF8.GetBytes($"{kind}\n{clear}")));

    internal byte[] EncryptBytes(ReadOnlySpan<byte> clear)
    {
        var result = new byte[28 + clear.Length];
        RandomNumberGenerator.Fill(result.AsSpan(0, 12));
        using var aes = new AesGcm(encryption, 16);
        aes.Encrypt(result.AsSpan(0, 12), clear, result.AsSpan(28), result.AsSpan(12, 16));
        return result;
    }

    internal byte[] DecryptBytes(byte[] value)
    {
        var clear = new byte[value.Length - 28];
        using var aes = new AesGcm(encryption, 16);
        aes.Decrypt(value.AsSpan(0, 12), value.AsSpan(28), value.AsSpan(12, 16), clear);
        return clear;
    }
}

/// <summary>A secret in a file of the data folder, readable by the owner only; several processes that start together agree on one.</summary>
public static class SecretFile
{
    /// <summary>The content of the file; made by <paramref name="create"/> when there is none.</summary>
    public static string ReadOrCreate(IConfiguration configuration, string name, Func<string> create)
    {
        var path = Path.Combine(DataFolder.Of(configuration), name);
        if (!File.Exists(path))
        {
            var temporary = WriteTemporary(path, create());
            try { File.Move(temporary, path, overwrite: false); }
            catch (IOException) when (File.Exists(path)) { File.Delete(temporary); } // another process was first: its secret counts
        }
        return File.ReadAllText(path);
    }

    /// <summary>Replaces the file in one step.</summary>
    public static void Replace(IConfiguration configuration, string name, string content)
    {
        var path = Path.Combine(DataFolder.Of(configuration), name);
        File.Move(WriteTemporary(path, content), path, overwrite: true);
    }

    private static string WriteTemporary(string path, string content)
    {
        var temporary = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) { options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; }
        using var writer = new StreamWriter(new FileStream(temporary, options));
        writer.Write(content);
        return temporary;
    }
}

/// <summary>The folder in which the embedded default keeps everything: <c>INBURGERING_DATA</c>, default <c>./data</c>.</summary>
public static class DataFolder
{
    /// <summary>Full path; the folder is made when it does not exist, readable by the owner only.</summary>
    public static string Of(IConfiguration configuration)
    {
        var path = Path.GetFullPath(configuration["INBURGERING_DATA"] ?? "data");
        MakePrivate(path);
        return path;
    }

    /// <summary>A folder in the data folder, readable by the owner only.</summary>
    internal static DirectoryInfo Private(IConfiguration configuration, string name) => MakePrivate(Path.Combine(Of(configuration), name));

    private static DirectoryInfo MakePrivate(string path)
    {
        if (Directory.Exists(path) || OperatingSystem.IsWindows()) { return Directory.CreateDirectory(path); }
        return Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
