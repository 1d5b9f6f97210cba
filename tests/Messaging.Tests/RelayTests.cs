namespace Inburgering.Messaging.Tests;

public class RelayTests
{
    [Theory]
    [InlineData(1, 1, 10, false, 1)]
    [InlineData(50, 50, 100, false, 1)]
    [InlineData(125, 125, 400, false, 3)]       // a delivery of 500 lessons
    [InlineData(1000, 1000, 400, false, 20)]
    [InlineData(30, 30, 20_000, false, 10)]     // by what they weigh
    [InlineData(125, 125, 400, true, 8)]
    [InlineData(1000, 1000, 400, true, 20)]
    [InlineData(125, 2, 400, true, 2)]          // never more than there are persons
    public void What_goes_the_same_way_takes_as_many_lanes_as_messages(int rows, int persons, int bytes, bool mixed, int lanes) =>
        Assert.Equal(lanes, Relay.LanesFor([.. Enumerable.Range(0, rows).Select(i => new OutboxMessage { MessageId = Guid.CreateVersion7(), Type = mixed && i == 7 ? "b" : "a", CorrelationId = Guid.Empty, Data = new byte[bytes] })], persons));
}
