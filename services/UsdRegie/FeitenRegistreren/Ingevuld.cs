using System.Text.Json.Nodes;

namespace UsdRegie.FeitenRegistreren;

/// <summary>A form of a page as the body that a program would send, so that both are checked alike. A field that was left empty is left out.</summary>
internal static class Ingevuld
{
    public static ValueTask<Body<T>> Als<T>(JsonObject velden)
        where T : class
    {
        foreach (var leeg in velden.Where(v => v.Value is null).Select(v => v.Key).ToList()) { velden.Remove(leeg); }
        var verzoek = new DefaultHttpContext { Request = { ContentType = "application/json", Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(velden.ToJsonString())) } };
        return Body<T>.BindAsync(verzoek, null!);
    }
}
