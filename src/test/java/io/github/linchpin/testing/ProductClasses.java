package io.github.linchpin.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.linchpin.Application;

/** The classes of the product as rules look at them; to read them takes seconds. */
public final class ProductClasses {
    private ProductClasses() {}

    /** Without tests. */
    public static JavaClasses all() {
        return Read.CLASSES;
    }

    private static final class Read {
        private static final JavaClasses CLASSES =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(Application.class.getPackageName());
    }
}
