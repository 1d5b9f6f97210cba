using System.Text;

namespace Ketenpartner;

/// <summary>Which characters the bytes of a partner's file are.</summary>
internal static class Tekenset
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>UTF-8 that refuses what is not UTF-8.</summary>
    private static readonly UTF8Encoding Streng = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The encoding for a declared charset; without one, UTF-8 as far as it is UTF-8 and Windows-1252 for the rest. Null when unknown here.</summary>
    public static Encoding? Van(string? charset) => charset?.Trim('"', ' ').ToUpperInvariant() switch
    {
        null or "" => Geraden(),
        "UTF-8" or "UTF8" or "US-ASCII" => Streng,
        "WINDOWS-1252" or "CP1252" or "ISO-8859-1" or "LATIN1" or "ISO-8859-15" => Windows1252,
        _ => null,
    };

    private static Encoding Geraden() => Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new AndersWindows1252());

    /// <summary>Excel on a Dutch computer writes Windows-1252. Its accented letters are not valid UTF-8, so every byte that does not fit becomes what Windows-1252 makes of it: no need to read the file twice.</summary>
    private sealed class AndersWindows1252 : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Tekens();

        private sealed class Tekens : DecoderFallbackBuffer
        {
            private string tekst = "";
            private int plaats;

            public override int Remaining => tekst.Length - plaats;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                (tekst, plaats) = (Windows1252.GetString(bytesUnknown), 0);
                return tekst.Length > 0;
            }

            public override char GetNextChar() => plaats < tekst.Length ? tekst[plaats++] : '\0';

            public override bool MovePrevious()
            {
                if (plaats == 0) { return false; }
                plaats--;
                return true;
            }

            public override void Reset() => (tekst, plaats) = ("", 0);
        }
    }
}
