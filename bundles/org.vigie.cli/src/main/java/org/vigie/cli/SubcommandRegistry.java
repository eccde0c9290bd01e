package org.vigie.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferenceScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.command.CommandException;
import org.vigie.command.Subcommand;
import org.vigie.isolation.Contribution;
import picocli.CommandLine;

/** Keeps track of the subcommands that are there. */
@Component(service = SubcommandRegistry.class)
public final class SubcommandRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(SubcommandRegistry.class);
    private static final String NAME = "vigie.subcommand.name";

    private final Map<ServiceReference<Subcommand>, ComponentServiceObjects<Subcommand>> services = new ConcurrentHashMap<>();

    private final CommandGuard guard;

    @Activate
    public SubcommandRegistry(@Reference CommandGuard guard) {
        this.guard = guard;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, scope = ReferenceScope.PROTOTYPE_REQUIRED)
    void add(ComponentServiceObjects<Subcommand> service) {
        services.put(service.getServiceReference(), service);
    }

    void remove(ComponentServiceObjects<Subcommand> service) {
        services.remove(service.getServiceReference());
    }

    /** Returns the subcommands by name for one call. */
    Held held() {
        Map<String, ComponentServiceObjects<Subcommand>> byName = new TreeMap<>();
        services.forEach((reference, service) -> {
            if (reference.getProperty(NAME) instanceof String name) {
                byName.merge(name, service, SubcommandRegistry::older);
            }
        });
        return new Held(byName, guard);
    }

    /** Of two of a name the one whose bundle was there first counts: a plugin replaces nothing of the distribution. */
    private static ComponentServiceObjects<Subcommand> older(ComponentServiceObjects<Subcommand> one,
            ComponentServiceObjects<Subcommand> other) {
        return bundle(one).compareTo(bundle(other)) <= 0 ? one : other;
    }

    private static Bundle bundle(ComponentServiceObjects<Subcommand> service) {
        return service.getServiceReference().getBundle();
    }

    /** The subcommands of one call; those that were made are given back at its end. */
    static final class Held implements AutoCloseable {

        private final Map<String, ComponentServiceObjects<Subcommand>> byName;
        private final CommandGuard guard;
        private final Map<Subcommand, ComponentServiceObjects<Subcommand>> made = new HashMap<>();

        private Held(Map<String, ComponentServiceObjects<Subcommand>> byName, CommandGuard guard) {
            this.byName = byName;
            this.guard = guard;
        }

        /**
         * Makes the command line. When one subcommand is called only that one is made; for help, completion and
         * mistakes all of them.
         */
        CommandLine commandLine(RootCommand root, String called, Messages messages) {
            CommandLine line = new CommandLine(root);
            boolean one = byName.containsKey(called) && !called.equals("completion");
            List<String> nested = new ArrayList<>();
            for (String name : byName.keySet()) {
                boolean wanted = !one || name.equals(called) || name.startsWith(called + " ");
                if (wanted && name.contains(" ")) {
                    nested.add(name);
                } else if (wanted) {
                    add(line, name, name);
                }
            }
            nested.forEach(name -> addNested(line, name));
            line.setResourceBundle(messages.bundle());
            line.setUsageHelpAutoWidth(true);
            line.setCaseInsensitiveEnumValuesAllowed(true);
            return line;
        }

        /** Adds a subcommand of several words under the one that the words before the last name. */
        private void addNested(CommandLine root, String name) {
            String[] words = name.split(" ");
            CommandLine parent = root;
            for (int i = 0; i < words.length - 1 && parent != null; i++) {
                parent = parent.getSubcommands().get(words[i]);
            }
            if (parent != null) {
                add(parent, words[words.length - 1], name);
            }
        }

        /** Adds a subcommand; one that picocli refuses is left out, as it may be a plugin's. */
        private void add(CommandLine parent, String word, String name) {
            try {
                Optional<Subcommand> subcommand = make(name);
                if (subcommand.isPresent()) {
                    parent.addSubcommand(word, subcommand.get());
                }
            } catch (CommandException | RuntimeException | LinkageError e) {
                LOG.error("The subcommand {} is left out", name, e);
            }
        }

        private Optional<Subcommand> make(String name) throws CommandException {
            ComponentServiceObjects<Subcommand> service = byName.get(name);
            Contribution contribution = contribution(service);
            Optional<Subcommand> subcommand = Optional.ofNullable(guard.make(service, contribution));
            subcommand.ifPresent(one -> made.put(one, service));
            if (subcommand.isEmpty()) {
                LOG.error("The subcommand {} of {} could not be made and is left out", name, contribution.bundle());
                guard.failed(contribution, "it could not be made");
            }
            return subcommand;
        }

        /** Returns whose a subcommand is that was made here. */
        Contribution contribution(Subcommand subcommand) {
            return contribution(made.get(subcommand));
        }

        private static Contribution contribution(ComponentServiceObjects<Subcommand> service) {
            return new Contribution(Contribution.COMMAND,
                    String.valueOf(service.getServiceReference().getProperty(NAME)), bundle(service).getSymbolicName());
        }

        @Override
        public void close() {
            made.forEach((subcommand, service) -> service.ungetService(subcommand));
        }
    }
}
