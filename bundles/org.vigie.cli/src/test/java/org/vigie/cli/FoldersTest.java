package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {

    private static final Path USER = Path.of("/home/anne");

    @Test
    void followTheXdgConvention() {
        Folders folders = Folders.of(Map.of("XDG_DATA_HOME", "/data", "XDG_CONFIG_HOME", "relative"), USER);
        assertThat(folders.corpus()).isEqualTo(Path.of("/data/vigie/corpus"));
    }

    @Test
    void areAllInVigieHomeWhenItIsSet() {
        Folders folders = Folders.of(Map.of("VIGIE_HOME", "/v", "XDG_DATA_HOME", "/data"), USER);
        assertThat(folders.corpus()).isEqualTo(Path.of("/v/data/corpus"));
        assertThat(folders.configuration()).isEqualTo(Path.of("/v/config"));
    }

    @Test
    void theSubcommandIsTheFirstWordThatIsNoOption() {
        assertThat(RootCommand.subcommandOf(List.of("--corpus", "search", "import", "x"))).isEqualTo("import");
        assertThat(RootCommand.subcommandOf(List.of("--corpus=a", "-h"))).isEmpty();
        assertThat(HelpWords.rewritten(new String[]{"help", "import"})).containsExactly("import", "--help");
    }
}
