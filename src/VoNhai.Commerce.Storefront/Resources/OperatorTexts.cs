namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of what is said about running the site: roles, the trail of acts, the support view.</summary>
public sealed class OperatorTexts;
