package org.vigie.cli;

import java.util.List;
import org.vigie.command.CommandContext;
import org.vigie.feeds.Feed;
import org.vigie.feeds.FeedResult;

/** Lists feeds with what their last fetch did. */
final class FeedOutput {

    private FeedOutput() {}

    static void write(CommandContext context, OutputOption output, List<Feed> feeds) {
        if (output.isJson()) {
            JsonOutput.write(context.outBytes(), json -> JsonOutput.object(json,
                    () -> JsonOutput.array(json, "feeds", feeds, feed -> JsonOutput.object(json, () -> {
                        json.writeStringProperty("address", feed.address());
                        json.writeStringProperty("name", feed.name());
                        json.writeNumberProperty("minutes", feed.interval().toMinutes());
                        feed.last().ifPresent(last -> {
                            json.writeStringProperty("fetched", last.fetched().toString());
                            json.writeNumberProperty("added", last.added());
                            json.writeNumberProperty("revised", last.revised());
                            json.writeNumberProperty("unchanged", last.unchanged());
                            json.writeNumberProperty("failed", last.failed());
                            json.writeStringProperty("problem", last.problem());
                        });
                    }))));
            return;
        }
        if (feeds.isEmpty() && output.output() == OutputOption.Output.TABLE) {
            context.out().println(Messages.of(context.locale()).text("feeds.none"));
            return;
        }
        TableOutput table = new TableOutput(
                List.of("name", "minutes", "fetched", "added", "failed", "address", "problem"));
        feeds.forEach(feed -> table.row(feed.name(), feed.interval().toMinutes(),
                feed.last().map(last -> last.fetched().toString()).orElse("-"),
                feed.last().map(FeedResult::added).map(String::valueOf).orElse("-"),
                feed.last().map(FeedResult::failed).map(String::valueOf).orElse("-"), feed.address(),
                feed.last().map(FeedResult::problem).orElse("")));
        if (output.output() == OutputOption.Output.CSV) {
            table.csv(context.out());
        } else {
            table.table(context);
        }
    }
}
