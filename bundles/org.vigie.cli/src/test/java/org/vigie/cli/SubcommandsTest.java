package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.command.Subcommand;
import org.vigie.testkit.CommandContract;

/** Our own subcommands keep to the contract that those of plugins have to keep. */
@ParameterizedClass
@MethodSource("subcommands")
class SubcommandsTest extends CommandContract {

    /** A class of this bundle that is a subcommand, with the name that its component is registered by. */
    record Sort(Class<?> type, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final Sort sort;

    SubcommandsTest(Sort sort) {
        this.sort = sort;
    }

    static Stream<Sort> subcommands() throws IOException {
        Path classes = Path.of("target/classes/org/vigie/cli");
        try (Stream<Path> files = Files.walk(classes)) {
            List<Sort> sorts = files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith("Command.class") && !name.equals("RootCommand.class"))
                    .map(name -> "org.vigie.cli." + name.replace(".class", "").replace('/', '.')).sorted()
                    .map(SubcommandsTest::sort).toList();
            assertThat(sorts).hasSizeGreaterThan(30);
            return sorts.stream();
        }
    }

    /** The annotation with the name is for the component's description, where bnd puts it. */
    private static Sort sort(String type) {
        try {
            String description = Files.readString(Path.of("target/classes/OSGI-INF", type + ".xml"));
            String name = description.replaceFirst("(?s).*name=\"vigie.subcommand.name\"[^>]*value=\"([^\"]*)\".*",
                    "$1");
            return new Sort(Class.forName(type), name);
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected Subcommand command() {
        try {
            Constructor<?> constructor = sort.type().getConstructors()[0];
            Object[] services = Arrays.stream(constructor.getParameterTypes())
                    .map(type -> Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                            (_, method, _) -> {
                                if (type.getName().startsWith("org.osgi.")) {
                                    return method.getReturnType() == String.class ? "." : null;
                                }
                                throw new AssertionError(method + " is called before the command runs");
                            }))
                    .toArray();
            return (Subcommand) constructor.newInstance(services);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected String name() {
        return sort.name();
    }

    @Override
    protected Optional<ResourceBundle> messages() {
        return Optional.of(Messages.of(Locale.ENGLISH).bundle());
    }

    @Test
    void hasADescriptionInFrench() {
        String key = "vigie." + sort.name().replace(' ', '.') + ".usage.description";
        assertThat(Messages.of(Locale.FRENCH).bundle().getString(key))
                .isNotEqualTo(Messages.of(Locale.ENGLISH).bundle().getString(key));
    }
}
