namespace VoNhai.Commerce.Catalog;

/// <summary>Why a person looks at a draft before it is sold.</summary>
public enum ScreeningConcern
{
    /// <summary>Alcohol to drink: selling it needs a licence.</summary>
    Alcohol,

    /// <summary>Food that is said to heal.</summary>
    Healing,

    /// <summary>Wild animals, alive or in parts.</summary>
    Wildlife,

    /// <summary>Orchids taken from the forest.</summary>
    Orchid,

    /// <summary>Fireworks and what they are made of.</summary>
    Firework,
}
