package com.dryjets.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableHomesTest {

    @TempDir
    Path module;

    @BeforeEach
    void createTables() throws IOException {
        write(
                "src/main/resources/db/migration/V1__all.sql",
                "create table post (id int);\ncreate table account (id int);");
        write(
                "src/main/java/com/dryjets/social/post/PostRepository.java",
                "String A = \"insert into post values (1)\";");
        write("src/main/java/com/dryjets/social/account/Account.java", "@Table(name = \"account\") class Account {}");
    }

    @Test
    void acceptsTablesWithOneHome() {
        write(
                "src/main/java/com/dryjets/social/post/MorePosts.java",
                "String A = \"select 1 from post\"; // from account");

        assertThatCode(TableHomes.of(module)::check).doesNotThrowAnyException();
    }

    @Test
    void reportsATableThatTwoPackagesWrite() {
        write("src/main/java/com/dryjets/social/account/X.java", "String A = \"\"\"\n  update post set x = 1\"\"\";");

        assertThatThrownBy(TableHomes.of(module)::check).hasMessageContaining("post is written in [account, post]");
    }

    @Test
    void reportsAReadFromAnotherPackageUnlessAllowed() {
        write(
                "src/main/java/com/dryjets/social/post/X.java",
                "String A = \"select 1 from post join account using (id)\";");

        assertThatThrownBy(TableHomes.of(module)::check).hasMessageContaining("account of [account] is read in post");
        assertThatCode(TableHomes.of(module).allowRead("post", "account", "the claim skips broken accounts")::check)
                .doesNotThrowAnyException();
    }

    private void write(String file, String text) {
        try {
            Path path = module.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
