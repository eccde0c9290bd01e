package org.vigie.exporter.veris;

import org.vigie.exporter.Exporter;
import org.vigie.testkit.ExporterContract;

class VerisExporterTest extends ExporterContract {

    @Override
    protected Exporter exporter() {
        return new VerisExporter();
    }
}
