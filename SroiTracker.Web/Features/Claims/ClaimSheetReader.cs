using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data.Comparisons;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Claims;

/// <summary>The efforts of a file; none when something in it is wrong.</summary>
internal sealed record ClaimSheetResult(IReadOnlyList<BatchRow> Rows, IReadOnlyList<ImportFault> Faults);

/// <summary>
/// Reads efforts from a file. Every row becomes the form of its block and is judged by the form's own rules, so that form and sheet refuse alike;
/// what the form would say beside a field is said of the cell.
/// </summary>
public sealed class ClaimSheetReader(ClaimFormReader forms, ComparisonDesk comparisons, IClock clock, IObjectModelValidator validator)
{
    private static readonly ImportLimits Limits = new()
    {
        FileBytes = 10 * 1024 * 1024, UnpackedBytes = 60 * 1024 * 1024, PackedParts = 200, Rows = 5_000, Columns = 60, CellLength = 2_000,
    };

    internal async Task<ClaimSheetResult> ReadAsync(Stream file, Contract contract, PolicyVersion version, ControllerContext page,
        CancellationToken token)
    {
        var (sheet, unreadable) = await SheetReader.ReadAsync(file, Limits, token);
        if (sheet is null) return new([], unreadable);
        var running = await comparisons.RunningAsync(contract.AuthorityId, clock.Today(), token);
        var (faults, columns, rows) = (new FaultList(), ClaimSheetColumn.Of(version), new List<BatchRow>());
        var needed = new[] { ClaimSheetColumn.Reference, ClaimSheetColumn.Block, "van" };
        if (HeadingMap.Of(sheet, [.. columns.Select(column => new ColumnSpec(column.Name, needed.Contains(column.Name)))],
            faults) is not { } headings)
            return new([], faults.Faults);
        var places = new Dictionary<EffortKey, int>();
        foreach (var row in sheet.Rows.TakeWhile(_ => !faults.IsFull))
        {
            var reader = new RowReader(row, headings, faults);
            if (await ReadAsync(reader, columns, contract, version, running, page, faults, token) is not { } read) continue;
            if (places.TryAdd(EffortKey.Of(read.Facts), row.Number)) rows.Add(read);
            else reader.Report(ClaimSheetColumn.Reference, read.Facts.OwnReference,
                ImportFaultCode.EffortTwice, $"{places[EffortKey.Of(read.Facts)]}");
        }

        return faults.Blocking > 0 ? new([], faults.Faults) : new(rows, faults.Faults);
    }

    private async Task<BatchRow?> ReadAsync(
        RowReader row, IReadOnlyList<ClaimSheetColumn> columns, Contract contract, PolicyVersion version, RunningComparisons running,
        ControllerContext page, FaultList faults, CancellationToken token)
    {
        var form = new ClaimForm();
        foreach (var column in columns) column.Read(row, column.Name, form);
        var block = ClaimSheetColumn.BlockOf(version, form.Block);
        if (block is null && form.Block is { } unknown)
            row.Report(ClaimSheetColumn.Block, unknown, ImportFaultCode.ChoiceUnknown,
                string.Join(", ", version.Blocks.Select(each => ClaimSheetColumn.NameOf(version, each))));
        var wrong = faults.Faults.Where(fault => fault.Row == row.Number).Select(fault => fault.Column).ToHashSet(StringComparer.Ordinal);
        if (block is null && form.Block is null && !wrong.Contains(ClaimSheetColumn.Block)) row.Missing(ClaimSheetColumn.Block);
        var facts = await JudgeAsync(row, form, block, columns, wrong, contract, version, page, token);
        if (facts is null || row.HasFaults) return null;
        var said = ClaimRequirements.Read(form, null) with { Compared = running.Of(form.Agreement) };
        return new(row.Number, facts, said.IsEmpty ? null : said);
    }

    /// <summary>Lets the form judge itself; a cell that could not be read is wrong already and is not called missing as well.</summary>
    private async Task<ClaimFacts?> JudgeAsync(
        RowReader row, ClaimForm form, BuildingBlock? block, IReadOnlyList<ClaimSheetColumn> columns, HashSet<string?> wrong, Contract contract,
        PolicyVersion version, ControllerContext page, CancellationToken token)
    {
        var context = new ActionContext(page.HttpContext, page.RouteData, page.ActionDescriptor, new ModelStateDictionary());
        foreach (var column in columns.Where(column => wrong.Contains(column.Name))) context.ModelState.AddModelError(column.Field, "-");
        ClaimFacts? facts = null;
        if (block is not null)
        {
            var shape = ClaimSheetColumn.ShapeOf(version, block);
            foreach (var column in columns.Where(column => !column.IsAsked(shape) && row.Raw(column.Name) is not null))
                row.Report(column.Name, row.Raw(column.Name), ImportFaultCode.NotAsked);
            form.Block = block.Code;
            facts = await forms.ReadAsync(form, shape, contract, null, context.ModelState, token);
        }

        validator.Validate(context, null, "", form);
        foreach (var column in columns.Where(column => !wrong.Contains(column.Name)))
        {
            if (context.ModelState[column.Field]?.Errors is [var first, ..])
                row.Report(column.Name, row.Raw(column.Name), ImportFaultCode.Said, first.ErrorMessage);
        }

        return facts;
    }
}
