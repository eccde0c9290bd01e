package org.vigie.sample.ransomwarelive;

import java.nio.file.Path;
import org.vigie.command.Subcommand;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.search.SearchIndex;
import org.vigie.testkit.CommandContract;

class GroupsCommandTest extends CommandContract {

    @Override
    protected Subcommand command() {
        return new GroupsCommand(new Workspaces() {
            @Override
            public Workspace openOrCreate(Path corpus) {
                throw new UnsupportedOperationException("not asked for here");
            }

            @Override
            public Workspace open(Path corpus) {
                throw new UnsupportedOperationException("not asked for here");
            }

            @Override
            public SearchIndex openIndex(Path corpus, Runnable lagging) {
                throw new UnsupportedOperationException("not asked for here");
            }
        });
    }

    @Override
    protected String name() {
        return "ransomware-groups";
    }
}
