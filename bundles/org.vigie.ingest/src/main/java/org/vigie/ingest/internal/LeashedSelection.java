package org.vigie.ingest.internal;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.vigie.exporter.Selection;
import org.vigie.model.Report;
import org.vigie.model.Source;
import org.vigie.isolation.Leash;

/** A selection in the hands of an exporter: it shows that the exporter is alive, and is taken away when it is let go. */
record LeashedSelection(Selection selection, Leash leash) implements Selection {

    @Override
    public List<Source> sources() {
        return selection.sources();
    }

    @Override
    public Iterator<Report> reports() {
        Iterator<Report> reports = selection.reports();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return leash.back(reports::hasNext);
            }

            @Override
            public Report next() {
                return leash.back(reports::next);
            }
        };
    }

    @Override
    public Optional<String> option(String name) {
        return selection.option(name);
    }
}
