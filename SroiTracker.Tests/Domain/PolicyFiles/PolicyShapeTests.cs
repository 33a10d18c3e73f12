using SroiTracker.Domain.PolicyFiles;

namespace SroiTracker.Tests.Domain.PolicyFiles;

public sealed class PolicyShapeTests
{
    [Theory]
    [InlineData("title", FieldKind.Text)]
    [InlineData("sources", FieldKind.Named)]
    [InlineData("start", FieldKind.Group)]
    [InlineData("vat", FieldKind.Clause)]
    [InlineData("blocks", FieldKind.Rows)]
    [InlineData("notFound", FieldKind.Texts)]
    public void A_field_is_of_the_kind_its_type_says(string name, FieldKind kind) => PolicyShape.Document.Field(name)!.Kind.Should().Be(kind);

    [Theory]
    [InlineData("vat", FieldKind.Word)]
    [InlineData("obligationCapCents", FieldKind.Cents)]
    [InlineData("fullTimeHours", FieldKind.Hours)]
    [InlineData("lookBackMonths", FieldKind.Whole)]
    [InlineData("bonusesAddUp", FieldKind.YesNo)]
    [InlineData("performedBy", FieldKind.Words)]
    [InlineData("region", FieldKind.Group)]
    public void A_clause_holds_a_value_of_the_kind_its_type_says(string clause, FieldKind kind) =>
        PolicyShape.Document.Field(clause)!.Field(FieldShape.Value)!.Kind.Should().Be(kind);

    [Theory]
    [InlineData("amountCents", FieldKind.Cents)]
    [InlineData("wageSurchargeBp", FieldKind.BasisPoints)]
    [InlineData("levels", FieldKind.Wholes)]
    [InlineData("hoursPerWeekMax", FieldKind.Hours)]
    [InlineData("existing", FieldKind.YesNo)]
    [InlineData("recognitionRequired", FieldKind.Flag)]
    [InlineData("personCaps", FieldKind.Rows)]
    [InlineData("proRata", FieldKind.Clause)]
    [InlineData("lastChecked", FieldKind.Day)]
    public void A_row_holds_fields_of_the_kind_their_types_say(string field, FieldKind kind) =>
        PolicyShape.Document.Field("blocks")!.Field(field)!.Kind.Should().Be(kind);
}
