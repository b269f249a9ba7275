//HintName: Hello.g.cs
class Hello;
