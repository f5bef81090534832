namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of classes: the trainer's pages, the learner's page, the report.</summary>
public sealed class ClassTexts;
