using System;

using DprkTroops;

Console.WriteLine(Claims.Kirby3000);
