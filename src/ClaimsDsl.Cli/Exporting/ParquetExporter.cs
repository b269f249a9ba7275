using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Parquet;
using Parquet.Schema;

namespace ClaimsDsl.Cli.Exporting;

/// <summary>The table of claims for programs that analyse data, with numbers and dates as such.</summary>
internal static class ParquetExporter
{
    /// <summary>Writes the table.</summary>
    public static async Task WriteAsync(ClaimRecords records, Stream output, CancellationToken cancel)
    {
        var schema = new ParquetSchema(ClaimColumns.All.Select(column => new DataField(column.Name, column.Type, isNullable: true)));
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(schema, output, cancellationToken: cancel);
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        foreach ((DataField field, ClaimColumn column) in schema.GetDataFields().Zip(ClaimColumns.All))
        {
            if (column.Type == typeof(string))
            {
                await group.WriteAsync(field, records.Claims.Select(claim => (string?)column.Read(claim)).ToArray()!);
            }
            else if (column.Type == typeof(double))
            {
                await WriteAsync<double>(field, column);
            }
            else if (column.Type == typeof(bool))
            {
                await WriteAsync<bool>(field, column);
            }
            else
            {
                await WriteAsync<DateOnly>(field, column);
            }
        }

        group.CompleteValidate();

        Task WriteAsync<T>(DataField field, ClaimColumn column)
            where T : struct =>
            group.WriteAsync<T>(field, new ReadOnlyMemory<T?>([.. records.Claims.Select(claim => (T?)column.Read(claim))]), cancellationToken: cancel);
    }
}
