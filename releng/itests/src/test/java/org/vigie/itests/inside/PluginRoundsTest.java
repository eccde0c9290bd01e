package org.vigie.itests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleWiring;
import org.vigie.ingest.Workspace;
import org.vigie.plugins.Consent;
import org.vigie.plugins.PluginException.Problem;
import org.vigie.plugins.Plugins;

/** Many rounds of install, use, update and remove leave nothing behind. */
class PluginRoundsTest {

    private static final int ROUNDS = 200;
    private static final int COLLECTIONS = 100;
    private static final Consent UNSIGNED = Consent.to(Problem.UNSIGNED, Problem.UNKNOWN_PUBLISHER);

    private final Plugins plugins = Services.get(Plugins.class);
    private final ReferenceQueue<ClassLoader> queue = new ReferenceQueue<>();
    private final List<Reference<ClassLoader>> loaders = new ArrayList<>();

    @Test
    void twoHundredRoundsLeaveNothingBehind() throws Exception {
        String first = TestPlugin.importing("round", "1.0.0").write().toString();
        String second = TestPlugin.importing("round", "1.1.0").write().toString();
        try (Workspace workspace = Services.workspace(Services.corpus())) {
            round(workspace, first, second);
            loaders.clear();
            long files = cachedFiles();
            Set<String> threads = threads();
            for (int i = 0; i < ROUNDS; i++) {
                round(workspace, first, second);
            }
            assertEquals(files, cachedFiles(), "files in the bundle cache");
            assertEquals(threads, threads(), "threads");
        }
        assertEquals(2 * ROUNDS, loaders.size());
        assertEquals(List.of(), uncollected(), "the numbers of class loaders that are still there");
    }

    private void round(Workspace workspace, String first, String second) throws Exception {
        plugins.install(first, UNSIGNED);
        use(workspace);
        plugins.install(second, UNSIGNED);
        use(workspace);
        plugins.remove("org.example.round", false);
    }

    private void use(Workspace workspace) {
        Services.run(workspace, Services.file("a.round", "x").toString());
        Bundle bundle = Services.bundle("org.example.round");
        ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
        loaders.add(new PhantomReference<>(loader, queue));
    }

    private static long cachedFiles() throws IOException {
        try (var files = Files.walk(Path.of(Services.context().getProperty(Constants.FRAMEWORK_STORAGE)))) {
            return files.count();
        }
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive).map(Thread::getName)
                .filter(name -> name.startsWith("vigie-plugin ") || name.startsWith("vigie-importer")
                        || name.startsWith("vigie-recogniser"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Integer> uncollected() throws InterruptedException {
        Set<Reference<?>> left = new HashSet<>(loaders);
        for (int i = 0; i < COLLECTIONS && !left.isEmpty(); i++) {
            System.gc();
            for (Reference<?> gone = queue.remove(50); gone != null; gone = queue.remove(50)) {
                left.remove(gone);
            }
        }
        return left.stream().map(loaders::indexOf).sorted().toList();
    }
}
