// landmark_ids.h - every landmark that was released; an id keeps its meaning for ever.
#pragma once

namespace knotmap::testing_bodies {

inline constexpr const char* midlineIds[] = {
    "vertex", "bregma", "hairline_mid", "glabella", "nasion", "nose_tip", "philtrum", "mental_point", "inion",
    "occiput_centre", "lambda", "c2_spinous", "c5_spinous", "c7_spinous", "hyoid", "thyroid_notch", "cricoid",
    "suprasternal_notch", "sternal_angle", "sternum_mid", "xiphoid", "epigastrium", "umbilicus", "hypogastrium",
    "pubic_symphysis", "t1_spinous", "t2_spinous", "t3_spinous", "t4_spinous", "t5_spinous", "t6_spinous",
    "t7_spinous", "t8_spinous", "t9_spinous", "t10_spinous", "t11_spinous", "t12_spinous", "l1_spinous",
    "l2_spinous", "l3_spinous", "l4_spinous", "l5_spinous", "sacrum_s1", "sacrum_s2", "sacrum_s4", "coccyx_tip",
    "perineum"};

inline constexpr const char* pairedIds[] = {
    "brow_inner", "brow_mid", "brow_outer", "pupil", "canthus_outer", "infraorbital_rim", "nasal_ala",
    "mouth_corner", "zygion", "zygoma_front", "zygomatic_arch_mid", "tmj", "tragus", "ear_top", "ear_lobe",
    "mandible_angle", "mandible_body_mid", "masseter_centre", "temple", "temporal_line_mid", "euryon",
    "mastoid_tip", "mastoid_base", "nuchal_line_mid", "parietal_eminence", "suboccipital_hollow", "c4_lateral",
    "scm_mid", "scm_sternal_end", "neck_angle", "trapezius_edge_mid", "supraclavicular_fossa", "sc_joint",
    "clavicle_mid", "clavicle_lateral", "acromion", "acromion_angle", "coracoid", "greater_tubercle",
    "bicipital_groove", "deltoid_widest", "deltoid_anterior_mid", "deltoid_posterior_mid",
    "scapula_superior_angle", "scapula_spine_root", "scapula_spine_mid", "supraspinous_fossa",
    "infraspinous_fossa", "scapula_medial_mid", "scapula_inferior_angle", "scapula_lateral_mid",
    "axilla_anterior_fold", "axilla_posterior_fold", "axilla_apex", "deltoid_tuberosity", "arm_front_mid",
    "arm_back_mid", "triceps_long_mid", "triceps_lateral_mid", "arm_medial_mid", "brachialis_lateral",
    "antecubital_fossa", "biceps_tendon_elbow", "lateral_epicondyle", "medial_epicondyle", "olecranon",
    "radial_head", "brachioradialis_mid", "extensor_mass", "flexor_mass", "forearm_front_mid",
    "forearm_back_mid", "forearm_radial_mid", "forearm_ulnar_mid", "radial_styloid", "ulnar_styloid",
    "lister_tubercle", "wrist_front_mid", "pisiform", "snuffbox", "cmc1", "thenar_centre", "hypothenar_centre",
    "palm_centre", "thumb_web", "mcp1", "thumb_tip", "mcp2", "mcp3", "mcp4", "mcp5", "distal_palm_crease",
    "index_tip", "middle_tip", "ring_tip", "little_tip", "rib2_mid", "pec_mid", "nipple", "rib5_midclav",
    "arrhythmia_site", "midaxillary_rib5", "midaxillary_rib8", "anterior_axillary_line_6", "costal_margin_mid",
    "tenth_rib", "twelfth_rib_tip", "rectus_lateral_umb", "mcburney", "waist_side", "pubic_tubercle",
    "paraspinal_t6", "rib_angle_t6", "paraspinal_t11", "paraspinal_l1", "paraspinal_l4", "ql_corner",
    "iliac_crest_top", "asis", "aiis", "psis", "iliac_crest_post", "sacral_edge_mid", "buttock_centre",
    "piriformis_line_lat", "piriformis_line_med", "gluteus_medius_mid", "tfl_centre", "greater_trochanter",
    "ischial_tuberosity", "gluteal_fold", "inguinal_mid", "femoral_triangle", "thigh_front_upper",
    "thigh_front_mid", "thigh_front_lower", "thigh_lateral_mid", "thigh_medial_mid", "thigh_back_mid",
    "thigh_back_lower", "adductor_tendon", "vastus_medialis_bulge", "vastus_lateralis_low", "patella_top",
    "patella_mid", "patella_medial", "patella_lateral", "tibial_tuberosity", "femoral_epicondyle_lat",
    "femoral_epicondyle_med", "knee_joint_medial", "knee_joint_lateral", "pes_anserinus", "fibular_head",
    "popliteal_crease", "popliteal_medial", "popliteal_lateral", "shin_upper", "shin_mid", "shin_lower",
    "tibia_medial_mid", "leg_lateral_upper", "leg_lateral_mid", "leg_lateral_lower", "calf_medial_belly",
    "calf_lateral_belly", "calf_mid", "gastroc_junction", "soleus_low", "achilles_mid", "malleolus_lateral",
    "malleolus_medial", "ankle_front", "sinus_tarsi", "heel_back", "heel_sole", "heel_medial",
    "heel_front_sole", "navicular", "instep_arch", "sole_mid", "foot_lateral_mid", "dorsum_mid", "mtp1", "mtp2",
    "mtp3", "mtp4", "mtp5", "great_toe_tip", "toe2_tip", "toe3_tip", "toe4_tip", "toe5_tip"};

}  // namespace knotmap::testing_bodies
