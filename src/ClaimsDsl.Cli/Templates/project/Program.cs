using ClaimsDsl;
using NewClaims;

foreach (Claim<Quantity> claim in Entities.TheStorm.Damaged)
{
    Console.WriteLine($"{claim.Asserter.Name} {claim.Verb} {claim.Value}: {claim.Evidence[0].Quote}");
}

Console.WriteLine(Entities.TheStorm.Hurt.IsDisputed ? "Whether anybody was hurt is disputed." : "Nobody disputes whether anybody was hurt.");
