//! The part of MapLibre GL JS that we use, as it is named there.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "maplibre-gl")]
extern "C" {
    #[wasm_bindgen(js_name = Map)]
    pub(super) type JsMap;
    #[wasm_bindgen(constructor, catch, js_class = "Map")]
    pub(super) fn new(options: &JsValue) -> Result<JsMap, JsValue>;
    #[wasm_bindgen(method)]
    pub(super) fn on(this: &JsMap, event: &str, listener: &Function);
    #[wasm_bindgen(method)]
    pub(super) fn once(this: &JsMap, event: &str, listener: &Function);
    #[wasm_bindgen(method, js_name = addControl)]
    pub(super) fn add_control(this: &JsMap, control: &JsValue, position: &str);
    #[wasm_bindgen(method, js_name = addImage)]
    pub(super) fn add_image(this: &JsMap, name: &str, image: &JsValue, options: &JsValue);
    #[wasm_bindgen(method, js_name = hasImage)]
    pub(super) fn has_image(this: &JsMap, name: &str) -> bool;
    #[wasm_bindgen(method, js_name = setStyle)]
    pub(super) fn set_style(this: &JsMap, address: &str, options: &JsValue);
    #[wasm_bindgen(method, js_name = getStyle)]
    pub(super) fn get_style(this: &JsMap) -> JsValue;
    #[wasm_bindgen(method, js_name = addSource)]
    pub(super) fn add_source(this: &JsMap, name: &str, source: &JsValue);
    #[wasm_bindgen(method, js_name = addLayer)]
    pub(super) fn add_layer(this: &JsMap, layer: &JsValue);
    #[wasm_bindgen(method, catch, js_name = setPaintProperty)]
    pub(super) fn set_paint_property(this: &JsMap, layer: &str, property: &str, value: &JsValue)
    -> Result<(), JsValue>;
    #[wasm_bindgen(method, js_name = getSource)]
    pub(super) fn get_source(this: &JsMap, name: &str) -> Option<GeoJsonSource>;
    #[wasm_bindgen(method, js_name = queryRenderedFeatures)]
    pub(super) fn query_rendered_features(this: &JsMap, rectangle: &JsValue, options: &JsValue) -> js_sys::Array;
    #[wasm_bindgen(method, js_name = getCenter)]
    pub(super) fn get_center(this: &JsMap) -> LngLat;
    #[wasm_bindgen(method, js_name = getZoom)]
    pub(super) fn get_zoom(this: &JsMap) -> f64;
    #[wasm_bindgen(method, js_name = getCanvasContainer)]
    pub(super) fn get_canvas_container(this: &JsMap) -> HtmlElement;
    #[wasm_bindgen(method)]
    pub(super) fn resize(this: &JsMap);
    #[wasm_bindgen(method)]
    pub(super) fn redraw(this: &JsMap);
    #[wasm_bindgen(method, js_name = fitBounds)]
    pub(super) fn fit_bounds(this: &JsMap, bounds: &JsValue, options: &JsValue);
    #[wasm_bindgen(method, js_name = easeTo)]
    pub(super) fn ease_to(this: &JsMap, options: &JsValue);
    #[wasm_bindgen(method)]
    pub(super) fn stop(this: &JsMap);
    #[wasm_bindgen(method, js_name = zoomTo)]
    pub(super) fn zoom_to(this: &JsMap, zoom: f64, options: &JsValue);
    #[wasm_bindgen(method, getter, js_name = dragPan)]
    pub(super) fn drag_pan(this: &JsMap) -> Handler;
    #[wasm_bindgen(method, getter, js_name = touchZoomRotate)]
    pub(super) fn touch_zoom_rotate(this: &JsMap) -> TouchZoomRotate;

    pub(super) type GeoJsonSource;
    #[wasm_bindgen(method, js_name = setData)]
    pub(super) fn set_data(this: &GeoJsonSource, data: &JsValue);

    pub(super) type LngLat;
    #[wasm_bindgen(method, getter)]
    pub(super) fn lng(this: &LngLat) -> f64;
    #[wasm_bindgen(method, getter)]
    pub(super) fn lat(this: &LngLat) -> f64;

    pub(super) type Handler;
    #[wasm_bindgen(method)]
    pub(super) fn enable(this: &Handler);
    #[wasm_bindgen(method)]
    pub(super) fn disable(this: &Handler);

    pub(super) type TouchZoomRotate;
    #[wasm_bindgen(method, js_name = disableRotation)]
    pub(super) fn disable_rotation(this: &TouchZoomRotate);

    pub(super) type NavigationControl;
    #[wasm_bindgen(constructor)]
    pub(super) fn new(options: &JsValue) -> NavigationControl;
    pub(super) type ScaleControl;
    #[wasm_bindgen(constructor)]
    pub(super) fn new(options: &JsValue) -> ScaleControl;
    pub(super) type AttributionControl;
    #[wasm_bindgen(constructor)]
    pub(super) fn new(options: &JsValue) -> AttributionControl;
}
