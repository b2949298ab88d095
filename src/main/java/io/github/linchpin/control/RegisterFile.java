package io.github.linchpin.control;

import java.util.List;

/** A file of {@code db/controls} with its header. */
public enum RegisterFile {
    TYPE("measure_type.csv", "type,effect,default_class,oecd_type,gta_type,note,sources,grade"),
    ACT("act.csv", "act,issuer,name"),
    MEASURE("measure.csv", "measure,act,short_name"),
    VERSION(
            "measure_version.csv",
            "measure,version,known_from,title,clause,authority,instrument,type,effect,class,"
                    + "applies_to,destinations,origins,end_use,entities,extraterritorial,reach,"
                    + "announced,effective,ended,end_certainty,end_act,withdrawn,relation,related,"
                    + "timezone,scope_set,buyers_note,url,sources,grade"),
    SCOPE(
            "measure_scope.csv",
            "measure,scope_set,line,input,stage,form,form_key,coverage,members,part,threshold,"
                    + "condition_key,condition_question,control_code,sources,grade"),
    CODE(
            "measure_code.csv",
            "measure,scope_set,line,input,form,code_system,code,hs6,role,basket,warning,sources,"
                    + "grade"),
    SUSPENSION(
            "suspension.csv",
            "suspension,measure,version,known_from,act,announced,starts,legal_end,reported_end,"
                    + "reported_on,reported_by,closing_act,url,sources,grade"),
    EXEMPTION("exemption.csv", "exemption,measure,holder,valid_from,valid_to,what,sources,grade"),
    EVIDENCE(
            "evidence.csv",
            "evidence,period_from,period_to,area,input,metric,low,high,qualifier,unit,note,"
                    + "sources,grade"),
    PROJECT(
            "project.csv",
            "project,name,areas,subnational,inputs,stages,kind,capacity,capacity_unit,"
                    + "capacity_note,start_from,start_to,start_note,status,partner_model,partners,"
                    + "value,announced,technology_measures,technology_note,note,sources,grade");

    private final String fileName;
    private final String header;

    RegisterFile(String fileName, String header) {
        this.fileName = fileName;
        this.header = header;
    }

    /** Name of the file in its folder. */
    public String fileName() {
        return fileName;
    }

    /** The columns in the order of the file. */
    public List<String> columns() {
        return List.of(header.split(",", -1));
    }
}
