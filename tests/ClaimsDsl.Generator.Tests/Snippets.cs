namespace ClaimsDsl.Generator.Tests;

/// <summary>Claims files that several tests use.</summary>
internal static class Snippets
{
    /// <summary>Something of everything.</summary>
    public const string Troops = """"
        namespace Troops

        document Wire "wire.txt" { title "US: 3,000 ""troops"" <are> in Russia & more"  publisher Agency  published 2024-10-23  grade B }

        government UnitedStates "United States"
        government Russia "Russia" { also "Moscow" }
        person Kirby "John Kirby", "Spokesman" of UnitedStates from 2022
        group Lawmakers
        outlet Agency
        place Russia
        place Vladivostok in Russia

        kind Deployment "A deployment" {
          present : truth
          troops : count of people, over time
          distance : amount of km
          arrived : date
          landedAt : place, many
          leader : person
          of : Deployment
          motto : text
          purpose : one of training, combat
          rule combat implies present
        }
        entity Deployment is Deployment "North Korean troops"
        proposition TreatyIsDefensive "The treaty is defensive"
        verb hints means possible

        in Wire on 2024-10-23 {
          kirby3000: Kirby states Deployment.troops at least 3,000 to Lawmakers at Vladivostok
            "at least 3,000 ""soldiers"""
          Kirby states Deployment.arrived early..mid 2024-10
          kirbyDistance: Kirby estimates likely Deployment.distance about 500 miles
          Kirby says Deployment.landedAt Vladivostok
          purpose: Kirby says Deployment.purpose not combat
          motto: Kirby says Deployment.motto = "fair game"
          leader: Kirby says Deployment.leader Kirby
          Russia denies Deployment.present
          Kirby states Deployment.present
          defensive: Russia, UnitedStates state TreatyIsDefensive
          Kirby denies defensive
          remark: Kirby urges "restraint" if Deployment.present no
          unsure: Kirby is unsure of Deployment.troops
        }

        presence: dispute Deployment.present between UnitedStates and Russia "They say the opposite."
        number: assess Deployment.troops 3,000..4,000 is likely, confidence moderate because kirby3000
        """";
}
