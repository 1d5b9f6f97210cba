using System.Text;
using Inburgering.Contracts.Coa.V1;
using Microsoft.AspNetCore.Http;

namespace Inburgering.Messaging.Tests;

public class BodyTests
{
    private static async Task<Body<StatushouderGekoppeld>> Bind(string json, string contentType = "application/json")
    {
        var context = new DefaultHttpContext();
        context.Request.ContentType = contentType;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return await Body<StatushouderGekoppeld>.BindAsync(context, null!);
    }

    [Fact]
    public async Task All_errors_come_back_at_once_with_their_place_and_without_the_value()
    {
        var body = await Bind("""{"vNummer":2900000019,"naam":"Amal","geboortedatum":"20-5-1994","gemeentecode":"1942","onbekend":1}""");
        var e = Assert.Throws<InvalidBodyException>(() => body.Read());
        Assert.Contains("/vNummer", e.Errors.Keys);
        Assert.Contains("/geboortedatum", e.Errors.Keys);
        Assert.Contains("/onbekend", e.Errors.Keys);
        Assert.Contains("/moedertaal", e.Errors.Keys);
        Assert.DoesNotContain("2900000019", string.Join(' ', e.Errors.Values.SelectMany(v => v)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_of_the_contract_are_checked()
    {
        var body = await Bind("""{"vNummer":"29000000190000","naam":"Amal","geboortedatum":"1994-05-20","moedertaal":"Arabisch","gemeentecode":"1942","azcLocatie":"Almere","koppelingsdatum":"2023-10-16"}""");
        var e = Assert.Throws<InvalidBodyException>(() => body.Read());
        Assert.Contains("/vNummer", e.Errors.Keys);
        Assert.Contains("/moedertaal", e.Errors.Keys);
    }

    [Fact]
    public async Task What_reading_fills_in_was_not_sent_by_the_caller()
    {
        var body = await Bind("""{"vNummer":"2900000019","naam":"Amal","geboortedatum":"1994-05-20","moedertaal":"ara","azcLocatie":"Almere","koppelingsdatum":"2023-10-16"}""");
        Assert.Equal("1942", body.Read(("gemeentecode", "1942")).Gemeentecode);
        Assert.False(body.Has("gemeentecode"));
        Assert.True(body.Has("vNummer"));
    }

    [Fact]
    public async Task Business_day_and_person_are_accepted_beside_the_fields_of_the_message()
    {
        var body = await Bind("""{"vNummer":"2900000019","naam":"Amal","geboortedatum":"1994-05-20","moedertaal":"ara","gemeentecode":"1942","azcLocatie":"Almere","koppelingsdatum":"2023-10-16","vastgelegdOp":"2023-10-17"}""");
        Assert.Equal(new DateOnly(2023, 10, 17), body.VastgelegdOp);
        Assert.Equal("Amal", body.Read().Naam);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("""{"naam":"a","naam":"b"}""")]
    [InlineData("\"tekst\"")]
    public async Task Json_that_is_no_object_is_refused_with_a_place(string json) =>
        Assert.Contains("/", (await Assert.ThrowsAsync<InvalidBodyException>(() => Bind(json))).Errors.Keys);

    [Fact]
    public async Task Another_content_type_is_415() =>
        Assert.Equal(415, (await Assert.ThrowsAsync<BadHttpRequestException>(() => Bind("{}", "text/plain"))).StatusCode);
}
