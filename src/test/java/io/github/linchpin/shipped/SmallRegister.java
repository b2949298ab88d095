package io.github.linchpin.shipped;

import io.github.linchpin.control.RegisterFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A register of a few rows that hold each kind of thing once: licences that end, a ban that is
 * suspended, a rule on military use, an event without scope.
 */
final class SmallRegister {
    static final String TYPE =
            "export_prohibition,export-restriction,prohibited,,,,linchpin,PARTLY";
    static final String ACT = "CN-1,CN,Announcement 1";
    static final String MEASURE = "CN-1,CN-1,No. 1";
    static final String LICENCE =
            "CN-1,1,2025-04-04,Licences,,MOFCOM,No. 1,export_licensing,export-restriction,licence,"
                    + "all,,,,,N,export,2025-04-04,2025-04-05,,,,,,,Asia/Shanghai,1,,,linchpin,PARTLY";
    static final String LICENCE_ENDED =
            "CN-1,2,2025-11-07,Licences,,MOFCOM,No. 1,export_licensing,export-restriction,licence,"
                    + "all,,,,,N,export,2025-04-04,2025-04-05,2026-03,reported,,,replaced-by,CN-2,"
                    + "Asia/Shanghai,1,,,linchpin,PARTLY";
    static final String BAN =
            "CN-2,1,2025-10-09,Ban,,MOFCOM,No. 2,export_prohibition,export-restriction,prohibited,"
                    + "country,US;x-eu,,,,Y,content,2025-10,2025-12-01,,,,,,,Asia/Shanghai,1,,,"
                    + "linchpin;general-knowledge,PARTLY";
    static final String MILITARY =
            "CN-3,1,2026-01-15,Military use,,MOFCOM,No. 3,export_prohibition,export-restriction,"
                    + "prohibited,end-use,JP,,military,,N,re-export,2026-01-15,2026-01-15,,,,,,,"
                    + "Asia/Shanghai,1,,,linchpin,PARTLY";
    static final String EVENT =
            "EU-1,1,2026-02-01,Inquiry,,Commission,Inquiry 1,trade_investigation,event,none,all,,"
                    + "CN,,,N,,2026-02,,,,,,,,Europe/Brussels,1,,,linchpin,PARTLY";
    static final String METAL = "CN-1,1,1,gallium,refining,metal,metal,whole,,,,,,,linchpin,PARTLY";
    static final String FAMILY =
            "CN-1,1,2,rare-earths,compound,oxides,oxide,part,samarium;terbium,,,member,"
                    + "Is it one of the elements?,,linchpin,PARTLY";
    static final String FAMILY_ORE =
            "CN-1,1,3,rare-earths,mining,ore,ore,part,samarium,,,member,"
                    + "Is it one of the elements?,,linchpin,PARTLY";
    static final String BANNED =
            "CN-2,1,1,germanium,refining,metal,metal,part,,above the limit,,limits,"
                    + "Is it above the limit?,,linchpin,PARTLY";
    static final String MILITARY_METAL =
            "CN-3,1,1,gallium,refining,metal,metal,whole,,,,,,,linchpin,PARTLY";
    static final String CODE =
            "CN-1,1,1,gallium,metal,CN10,8112929010,811292,reference,Y,mixed,linchpin,PARTLY";
    static final String SLEEP =
            "CN-70/2,CN-2,1,2025-11-09,No. 70,2025-11-09,2025-11-10,2026-11-27,,,,,,linchpin,PARTLY";
    static final String SLEEP_LONGER =
            "CN-70/2,CN-2,2,2026-09-28,No. 70,2025-11-09,2025-11-10,2026-11-27,2027-01-10,"
                    + "2026-09-28,a readout,,,linchpin,PARTLY";
    static final String SLEEP_AGAIN =
            "CN-71/2,CN-2,1,2026-10-01,No. 71,2026-10-01,2026-11-28,2026-12-31,,,,,,linchpin,PARTLY";
    static final String EXEMPTION = "CN-2/1,CN-2,A holder,2026-02,2026-02,a permit,linchpin,PARTLY";
    static final String EVIDENCE =
            "E1,2026-01,2026,CN,gallium,export-kg,10,20,range,kg,,rawm,PARTLY";
    static final String PROJECT =
            "P1,A plant,FR;DE,,gallium,refining;recycling,supply,50,t/y,,2026-06-01,2026,,planned,,,,"
                    + "2025,CN-3,,,linchpin,PARTLY";

    private SmallRegister() {}

    /** The whole vocabulary with this register, without share tables. */
    static ShippedCopy in(Path folder) {
        ShippedCopy copy = ShippedCopy.of(folder, List.of());
        write(
                copy,
                RegisterFile.TYPE,
                TYPE,
                "export_licensing,export-restriction,licence,,,,linchpin,PARTLY",
                "trade_investigation,event,none,,,,linchpin,PARTLY");
        write(copy, RegisterFile.ACT, ACT, "CN-2,CN,Announcement 2", "EU-1,x-eu,Inquiry 1");
        write(
                copy,
                RegisterFile.MEASURE,
                MEASURE,
                "CN-2,CN-2,No. 2",
                "CN-3,CN-2,No. 3",
                "EU-1,EU-1,Inquiry");
        write(copy, RegisterFile.VERSION, LICENCE, LICENCE_ENDED, BAN, MILITARY, EVENT);
        write(copy, RegisterFile.SCOPE, METAL, FAMILY, FAMILY_ORE, BANNED, MILITARY_METAL);
        write(copy, RegisterFile.CODE, CODE);
        write(copy, RegisterFile.SUSPENSION, SLEEP, SLEEP_LONGER, SLEEP_AGAIN);
        write(copy, RegisterFile.EXEMPTION, EXEMPTION);
        write(copy, RegisterFile.EVIDENCE, EVIDENCE);
        write(copy, RegisterFile.PROJECT, PROJECT);
        return copy;
    }

    static String path(RegisterFile file) {
        return "controls/" + file.fileName();
    }

    private static void write(ShippedCopy copy, RegisterFile file, String... rows) {
        copy.write(
                path(file),
                Stream.concat(Stream.of(String.join(",", file.columns())), Stream.of(rows))
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}
