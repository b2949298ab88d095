package io.github.linchpin.ledger;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What programs call the columns of purchases, in English, German and Japanese. */
final class ColumnNames {
    /** Names separated by bars, the surest first; written as {@link #key} makes them. */
    private static final Map<LineColumn, String> USUAL = new EnumMap<>(LineColumn.class);

    static {
        USUAL.put(
                LineColumn.DOCUMENT_NO,
                "ponumber|pono|po|purchaseorder|purchaseordernumber|purchasingdocument|ordernumber|orderno|documentnumber|document|docno|invoicenumber|invoiceno|ebeln|einkaufsbeleg|bestellnummer|bestellung|belegnummer|belegnr|beleg|rechnungsnummer|発注番号|注文番号|伝票番号|購買伝票");
        USUAL.put(
                LineColumn.DOCUMENT_LINE,
                "poline|polinenumber|lineno|linenumber|line|lineitem|poitem|purchaseorderitem|positionsnummer|position|pos|posnr|ebelp|belegposition|bestellposition|zeile|明細番号|明細|行番号");
        USUAL.put(
                LineColumn.BOUGHT_ON,
                "orderdate|podate|purchasedate|documentdate|docdate|postingdate|invoicedate|date|bedat|budat|bestelldatum|belegdatum|buchungsdatum|rechnungsdatum|datum|発注日|注文日|伝票日付|転記日付|購入日|日付");
        USUAL.put(
                LineColumn.ITEM,
                "itemcode|itemnumber|itemno|material|materialnumber|materialno|partnumber|partno|part|sku|productcode|matnr|materialnummer|artikelnummer|artikel|teilenummer|品目コード|品目|品番|部品番号|商品コード");
        USUAL.put(
                LineColumn.DESCRIPTION,
                "itemdescription|materialdescription|shorttext|text|itemname|txz01|maktx|beschreibung|bezeichnung|kurztext|materialkurztext|artikelbezeichnung|品名|品目テキスト|摘要|内容");
        USUAL.put(
                LineColumn.SUPPLIER,
                "suppliercode|supplierid|suppliernumber|supplierno|vendor|vendorcode|vendorid|vendornumber|vendorno|lifnr|lieferant|lieferantennummer|lieferantennr|kreditor|kreditorennummer|仕入先コード|仕入先|取引先コード|サプライヤーコード|サプライヤー");
        USUAL.put(
                LineColumn.SUPPLIER_NAME,
                "vendorname|nameofsupplier|nameofvendor|name1|lieferantenname|namedeslieferanten|kreditorname|仕入先名|取引先名|サプライヤー名");
        USUAL.put(
                LineColumn.SUPPLIER_COUNTRY,
                "countryofsupplier|vendorcountry|countryofvendor|land1|lieferantenland|landdeslieferanten|仕入先国|取引先国");
        USUAL.put(
                LineColumn.SITE,
                "suppliersite|sitecode|vendorsite|supplierplant|lieferwerk|werkdeslieferanten|拠点|仕入先拠点");
        USUAL.put(LineColumn.SITE_COUNTRY, "countryofsite|plantcountry|landdeswerks|werksland|拠点国");
        USUAL.put(
                LineColumn.QUANTITY,
                "qty|orderquantity|orderqty|poquantity|menge|bestellmenge|数量|発注数量|注文数量");
        USUAL.put(
                LineColumn.UNIT,
                "uom|unitofmeasure|orderunit|meins|mengeneinheit|einheit|me|bestellmengeneinheit|単位|数量単位");
        USUAL.put(
                LineColumn.AMOUNT,
                "netamount|netvalue|netordervalue|lineamount|linetotal|totalamount|value|total|netwr|betrag|nettobetrag|nettowert|nettobestellwert|wert|gesamtbetrag|金額|発注金額|正味金額|合計金額");
        USUAL.put(
                LineColumn.CURRENCY,
                "currencycode|curr|documentcurrency|waers|währung|waehrung|währungscode|belegwährung|通貨|通貨コード");
        USUAL.put(
                LineColumn.DESTINATION,
                "destinationcountry|shiptocountry|receivingcountry|deliverycountry|bestimmungsland|empfangsland|lieferland|仕向国|仕向地");
        USUAL.put(LineColumn.END_USE, "enduse|verwendung|endverwendung|最終用途|用途");
        USUAL.put(
                LineColumn.HS_CODE,
                "hs|hscode|commoditycode|tariffcode|tariffnumber|stawn|zolltarifnummer|warennummer|hsコード|税番");
        USUAL.put(
                LineColumn.ORIGIN,
                "countryoforigin|origincountry|coo|herkl|ursprungsland|ursprung|herkunftsland|herkunft|原産国|原産地");
        USUAL.put(
                LineColumn.ORIGIN_DOCUMENT,
                "certificateoforigin|origincertificate|ursprungszeugnis|ursprungsnachweis|原産地証明書|原産地証明");
        USUAL.put(
                LineColumn.SHIPMENT,
                "shippedfrom|shipfromcountry|countryofshipment|countryofdispatch|dispatchcountry|versandland|versendungsland|出荷国|積出国");
        USUAL.put(LineColumn.BUYER_LISTED, "listedbuyer|käufergelistet|購入者リスト");
    }

    private ColumnNames() {}

    /** The columns of a header that are recognised; no column of the file is used twice. */
    static Map<LineColumn, String> find(List<String> header) {
        Map<LineColumn, String> found = new EnumMap<>(LineColumn.class);
        Set<String> used = new HashSet<>();
        for (LineColumn column : LineColumn.values()) {
            take(column, key(column.code()), header, found, used);
        }
        for (LineColumn column : LineColumn.values()) {
            for (String name : USUAL.getOrDefault(column, "").split("\\|", -1)) {
                take(column, name, header, found, used);
            }
        }
        return found;
    }

    private static void take(
            LineColumn column,
            String key,
            List<String> header,
            Map<LineColumn, String> found,
            Set<String> used) {
        if (found.containsKey(column)) {
            return;
        }
        header.stream()
                .filter(name -> !used.contains(name) && key(name).equals(key))
                .findFirst()
                .ifPresent(name -> {
                    found.put(column, name);
                    used.add(name);
                });
    }

    /** Small letters and digits alone: neither case nor blanks, points or underscores count. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
