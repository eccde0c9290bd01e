package org.vigie.itests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceRegistration;
import org.vigie.annotator.Annotator;
import org.vigie.evidence.Incidents;
import org.vigie.ingest.Workspace;
import org.vigie.linker.Linker;
import org.vigie.model.ReportId;
import org.vigie.model.Term;
import org.vigie.rules.RuleAddition;
import org.vigie.model.Mention;

/** Rules, annotators and linkers of plugins come and go while the framework runs. */
class EvidenceDynamicsTest {

    private static final String JSON = """
            [{"id": "1", "title": "Valtorre", "language": "fr", "published": "2024-03-11", "text":
              "La mairie de Valtorre a été victime d'une cyberattaque, une tempête binaire. Une plainte a été déposée."},
             {"id": "2", "title": "Valtorre encore", "language": "fr", "published": "2024-03-12", "text":
              "La mairie de Valtorre, victime d'une cyberattaque, a porté plainte."}]""";

    private static boolean isStormFound() {
        try (Workspace workspace = Services.workspace(Services.corpus())) {
            assertEquals(2, Services.run(workspace, Services.file("a.json", JSON).toString()).added());
            List<ReportId> ids = workspace.corpus().idsBeginningWith("r-", 2);
            return ids.stream().flatMap(id -> workspace.corpus().ledger().places(id).stream())
                    .anyMatch(place -> place instanceof Mention mention
                            && mention.normalised().filter(new Term("storm")::equals).isPresent());
        }
    }

    @Test
    void wordsOfAPluginAreKnownAsLongAsItIsThere() {
        assertFalse(isStormFound());
        ServiceRegistration<RuleAddition> registration = Services.context().registerService(RuleAddition.class,
                new RuleAddition() {
                    @Override
                    public String file() {
                        return "attacks-fr.txt";
                    }

                    @Override
                    public Reader open() {
                        return new StringReader("tempête binaire\tstorm\n");
                    }
                }, null);
        try {
            assertTrue(isStormFound());
        } finally {
            registration.unregister();
        }
        assertFalse(isStormFound());
    }

    private static Dictionary<String, Object> properties(String prefix, Map<String, Object> values) {
        Hashtable<String, Object> properties = new Hashtable<>();
        values.forEach((name, value) -> properties.put(prefix + name, value));
        return properties;
    }

    @Test
    void aLinkerThatThrowsIsLeftOut() {
        Linker broken = _ -> {
            throw new NoClassDefFoundError("gone/Away");
        };
        ServiceRegistration<Linker> registration = Services.context().registerService(Linker.class, broken,
                properties("vigie.linker.", Map.of("id", "broken", "version", 1)));
        try (Workspace workspace = Services.workspace(Services.corpus())) {
            assertEquals(2, Services.run(workspace, Services.file("a.json", JSON).toString()).added());
            assertEquals(List.of(2), Services.get(Incidents.class).read(workspace).incidents().stream()
                    .map(file -> file.reports().size()).toList());
        } finally {
            registration.unregister();
        }
    }

    @Test
    void anAnnotatorThatHangsIsGivenUpAndTheTextsGoOn() {
        AtomicBoolean over = new AtomicBoolean();
        Annotator hanging = (_, _) -> {
            while (!over.get()) {
                // deaf to interrupts
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        };
        ServiceRegistration<Annotator> registration = Services.context().registerService(Annotator.class, hanging,
                properties("vigie.annotator.", Map.of("id", "hanging", "version", 1, "stage", "MENTIONS")));
        try (Workspace workspace = Services.workspace(Services.corpus())) {
            assertEquals(2, Services.run(workspace, Services.file("a.json", JSON).toString()).added());
            assertEquals(1, Services.get(Incidents.class).read(workspace).incidents().size());
        } finally {
            over.set(true);
            registration.unregister();
        }
    }
}
