package org.vigie.plugins.felix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.isolation.Contribution;
import org.vigie.isolation.Failure;
import org.vigie.plugins.PluginException;
import org.vigie.isolation.Quarantine;

/** Keeps account of failures in one file of the installation; it is read again when it changed. */
@Component
public final class QuarantineFile implements Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineFile.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long FRESH_NANOS = Duration.ofMillis(250).toNanos();

    /** How something fared. */
    private record Account(String plugin, long failures, Instant since, String reason) {}

    private final Path file;
    private final FrameworkBundles bundles;
    private Map<Contribution, Account> accounts = Map.of();
    private Object mark = "";
    private long looked = System.nanoTime() - FRESH_NANOS;

    @Activate
    public QuarantineFile(@Reference PluginFolder folder, BundleContext context) {
        this.file = folder.quarantine();
        this.bundles = new FrameworkBundles(context);
    }

    @Override
    public Optional<String> pluginOf(String bundle) {
        return bundles.all().stream().filter(installed -> bundle.equals(installed.getSymbolicName()))
                .map(installed -> Owner.of(installed).plugin()).findFirst();
    }

    @Override
    public synchronized boolean holds(Contribution contribution) {
        if (System.nanoTime() - looked >= FRESH_NANOS) {
            read();
        }
        Account account = accounts.get(contribution);
        return account != null && account.failures() >= LIMIT;
    }

    @Override
    public synchronized void failed(Contribution contribution, String reason) {
        Optional<String> plugin = contribution.kind().equals(Contribution.PLUGIN)
                ? Optional.of(contribution.id())
                : pluginOf(contribution.bundle());
        plugin.ifPresent(id -> change(all -> {
            Account before = all.get(contribution);
            long failures = before == null ? 1 : before.failures() + 1;
            all.put(contribution, new Account(id, failures, Instant.now().truncatedTo(ChronoUnit.SECONDS),
                    Failure.line(reason)));
            if (failures == LIMIT) {
                LOG.warn("{} of the plugin {} failed {} times and is held back: {}", contribution, id, failures,
                        reason);
            }
        }));
    }

    @Override
    public synchronized void worked(Contribution contribution) {
        read();
        if (accounts.containsKey(contribution)) {
            change(all -> all.remove(contribution));
        }
    }

    @Override
    public synchronized List<Held> held() {
        read();
        return accounts.entrySet().stream().filter(entry -> entry.getValue().failures() >= LIMIT)
                .map(entry -> new Held(entry.getKey(), entry.getValue().plugin(), entry.getValue().since(),
                        entry.getValue().reason()))
                .toList();
    }

    @Override
    public synchronized int free(String plugin) {
        int held = (int) held().stream().filter(one -> one.plugin().equals(plugin)).count();
        change(all -> all.values().removeIf(account -> account.plugin().equals(plugin)));
        return held;
    }

    private interface AccountsChange {
        void to(Map<Contribution, Account> accounts);
    }

    private void change(AccountsChange change) {
        try (ChangeLock _ = ChangeLock.take(file.resolveSibling("quarantine.lock"), PATIENCE)) {
            putDamagedAside();
            read();
            Map<Contribution, Account> changed = new LinkedHashMap<>(accounts);
            change.to(changed);
            if (!changed.equals(accounts)) {
                PluginFolder.replace(file, Json.write(Map.of("form", 1, "contributions",
                        changed.entrySet().stream().map(entry -> json(entry.getKey(), entry.getValue())).toList())));
                accounts = Map.copyOf(changed);
                mark = InstalledRecord.mark(file);
            }
        } catch (IOException | PluginException e) {
            LOG.error("The account of failures {} cannot be written", file, e);
        }
    }

    /** What cannot be read is kept for whoever can mend it, and not overwritten. */
    private void putDamagedAside() throws IOException {
        try {
            parse();
        } catch (FormatException | DateTimeException e) {
            Path aside = file.resolveSibling(file.getFileName() + ".damaged");
            LOG.error("The account of failures is damaged and is put aside as {}", aside, e);
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Map<String, Object> json(Contribution contribution, Account account) {
        return Map.of("kind", contribution.kind(), "id", contribution.id(), "bundle", contribution.bundle(), "plugin",
                account.plugin(), "failures", account.failures(), "since", account.since().toString(), "reason",
                account.reason());
    }

    private void read() {
        looked = System.nanoTime();
        try {
            Object now = InstalledRecord.mark(file);
            if (!now.equals(mark)) {
                accounts = parse();
                mark = now;
            }
        } catch (IOException | FormatException | DateTimeException e) {
            LOG.error("The account of failures {} cannot be read; nothing is held back", file, e);
            accounts = Map.of();
        }
    }

    private Map<Contribution, Account> parse() throws IOException, FormatException {
        Map<Contribution, Account> read = new LinkedHashMap<>();
        try {
            for (JsonObject json : Json.read(Files.readAllBytes(file)).objects("contributions")) {
                read.put(new Contribution(json.required("kind"), json.required("id"), json.required("bundle")),
                        new Account(json.required("plugin"), json.number("failures"),
                                Instant.parse(json.required("since")), json.text("reason")));
            }
        } catch (NoSuchFileException _) {
            return Map.of();
        }
        return read;
    }
}
